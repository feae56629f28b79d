import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drill } from './drill.ts';
import { ownShop } from './own-shop.ts';
import { tableOf } from './report.ts';

/**
 * Kills parts of a shop at random moments while people are buying, and then looks whether everything adds up:
 *
 *     npm run drill:kill -- --kills 100 --seed 7
 *
 * The shop is its own, in a folder of its own unless `--data-dir` names that of a closed one. What chance decides, the
 * seed repeats, as far as processes allow.
 */
// The AWS SDK says at every start that its versions of next year want a newer Node; ours is pinned.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    shoppers: { type: 'string', default: '4' },
    'data-dir': { type: 'string' },
  },
});
const plan = {
  kills: Number(values.kills),
  seed: Number(values.seed),
  shoppers: Number(values.shoppers),
  pauseMs: [100, 1_500] as [number, number],
};

const folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-kill-'));
const shop = await ownShop({ dataDir: values['data-dir'] ?? join(folder, 'data'), logPath: join(folder, 'start.log') });
// Whoever stops the drill does not want its shop to go on.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    shop.killAll();
    process.exit(1);
  });
}
let isWhole = false;
try {
  console.log(`${plan.kills} kills among ${plan.shoppers} shoppers, seed ${plan.seed}.\n`);
  const { healed, faults, purchases, orders } = await drill(shop, plan, console.log);
  const paid = purchases.filter(({ hasPaid }) => hasPaid).length;
  const told = purchases.filter(({ wasToldPaid }) => wasToldPaid).length;
  console.log(`\n${tableOf(healed)}\n`);
  console.log(
    `${orders} orders made, ${purchases.length} acknowledged, ${paid} paid, ${told} told so on the return page.`,
  );
  console.log(faults.length === 0 ? 'Everything adds up.' : `${faults.length} faults:\n  ${faults.join('\n  ')}`);
  isWhole = faults.length === 0;
} finally {
  await shop.close();
  if (isWhole) rmSync(folder, { recursive: true, force: true });
  else console.log(`What is left of the shop is in ${folder}.`);
}
process.exit(isWhole ? 0 : 1);
