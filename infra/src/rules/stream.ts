import { TABLE_CHANGES } from '@rakhi/api';
import { differences } from '../differences.ts';
import { functionsIn, type StreamEvent, type Template } from '../read-template.ts';
import type { Rule } from './rule.ts';

/** More than these Lambda takes only when it is asked to. */
const MOST_FILTERS = 5;
/** So long may whoever follows the table be out of order. */
const TWO_HOURS = 7_200;

/** What wakes whoever follows the table is what the code listens for, no more and no less. */
export const filters: Rule = (template) =>
  followers(template).flatMap(({ id, FilterCriteria }) => {
    const patterns = FilterCriteria?.Filters.map(({ Pattern }) => textOf(JSON.parse(Pattern))) ?? [];
    return [
      ...differences(Object.values(TABLE_CHANGES).map(textOf), patterns).map((fault) => `filters of ${id}: ${fault}`),
      ...(patterns.length > MOST_FILTERS ? [`${id} has more filters than Lambda takes`] : []),
    ];
  });

/** One record that cannot be followed does not hold up the others for long, and an outage loses none. */
export const followed: Rule = (template) =>
  followers(template).flatMap(({ id, ...event }) => [
    ...(event.FunctionResponseTypes?.includes('ReportBatchItemFailures')
      ? []
      : [`${id} does a whole batch again for one record`]),
    ...(event.BisectBatchOnFunctionError ? [] : [`${id} gives up a whole batch for one record`]),
    // Left out, it is for ever.
    ...((event.MaximumRetryAttempts ?? -1) >= 0 ? [] : [`${id} can be held up by one record for a day`]),
    ...((event.MaximumRecordAgeInSeconds ?? 0) >= TWO_HOURS ? [] : [`${id} forgets what it could not do at once`]),
    ...(event.StartingPosition === 'TRIM_HORIZON' ? [] : [`${id} begins after what was written before it was there`]),
  ]);

function followers(template: Template): ({ id: string } & StreamEvent['Properties'])[] {
  return functionsIn(template).flatMap(({ id, properties }) =>
    Object.values(properties.Events ?? {}).flatMap((event) =>
      event.Type === 'DynamoDB' ? [{ id, ...event.Properties }] : [],
    ),
  );
}

/** The order of its parts plays no part. */
function textOf({ eventName, ...rest }: Record<string, unknown>): string {
  return JSON.stringify({ eventName, ...rest });
}
