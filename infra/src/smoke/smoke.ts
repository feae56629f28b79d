import { parseArgs } from 'node:util';
import { apiChecks, checkoutCheck, doorChecks, versionCheck } from './api-checks.ts';
import { pageChecks } from './page-checks.ts';
import { runChecks } from './run-checks.ts';

const USAGE = `npm run smoke -- --shop https://shop.example   pages and API, with nothing but HTTP
npm run smoke -- --api https://…/api           the API alone
  --checkout          places an order in Stripe's test mode and cancels it
  --version COMMIT    wants to be answered by this one
`;

const { values } = parseArgs({
  options: {
    shop: { type: 'string' },
    api: { type: 'string' },
    checkout: { type: 'boolean', default: false },
    version: { type: 'string' },
  },
});
const shop = values.shop?.replace(/\/$/, '');
const api = (values.api ?? (shop && `${shop}/api`))?.replace(/\/$/, '');
const say = (line: string) => process.stdout.write(`${line}\n`);

if (api === undefined) {
  say(USAGE);
  process.exitCode = 2;
} else {
  const checks = [
    ...(values.version ? [versionCheck(values.version)] : []),
    ...apiChecks,
    ...(values.checkout ? [checkoutCheck] : []),
    ...doorChecks,
    ...(shop ? pageChecks : []),
  ];
  const outcomes = await runChecks(checks, { api, ...(shop && { shop }) }, say);
  const failed = outcomes.filter(({ failure }) => failure !== undefined);
  say(failed.length === 0 ? `All ${outcomes.length} checks passed.` : `${failed.length} of ${outcomes.length} failed.`);
  if (failed.length > 0) process.exitCode = 1;
}
