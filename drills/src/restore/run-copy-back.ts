import { parseArgs } from 'node:util';
import { documentClient } from '@rakhi/db';
import { copyBack } from './copy-back.ts';

/**
 * Tells, and with `--write` does, what a bad edit needs to be undone; docs/runbooks/restore-table.md says when:
 *
 *     npm run copy-back -w drills -- --from RESTORED --to TABLE --entity product --attributes price,name [--write]
 */
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    entity: { type: 'string' },
    attributes: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const { from, to, entity, attributes, write: isMeant } = values;
if (!from || !to || !entity || !attributes) {
  console.error('Say all four: --from RESTORED --to TABLE --entity product --attributes price,name');
  process.exit(1);
}

const wish = { from, to, entity, attributes: attributes.split(','), isMeant };
const copied = await copyBack(wish, documentClient());
for (const { name, what } of copied) console.log(`${name}   ${what}`);
console.log(
  `${copied.length} ${entity}s ${isMeant ? 'were looked after.' : 'differ. Nothing is written without --write.'}`,
);
