import { resource } from '../read-template.ts';
import { isPartOf } from './is-part-of.ts';
import type { Rule } from './rule.ts';

type Table = {
  OnDemandThroughput?: object;
  GlobalSecondaryIndexes: { IndexName: string; OnDemandThroughput?: object }[];
};

/** What the table may cost has an end, and so has each index, which the caps of its table do not bind. */
export const capped: Rule = (template) => {
  const { OnDemandThroughput, GlobalSecondaryIndexes } = resource(template, 'Table').Properties as Table;
  const reads = { MaxReadRequestUnits: { Ref: 'MaxReadUnits' } };
  const both = { ...reads, MaxWriteRequestUnits: { Ref: 'MaxWriteUnits' } };
  return [
    ...(isPartOf(both, OnDemandThroughput) ? [] : ['Table may cost anything']),
    ...GlobalSecondaryIndexes.filter((index) => !isPartOf(reads, index.OnDemandThroughput)).map(
      ({ IndexName }) => `reading ${IndexName} may cost anything`,
    ),
  ];
};

type Budget = { NotificationsWithSubscribers: { Notification: { NotificationType: string } }[] };

/** Somebody hears of a dear month before it ends: by a forecast, and by what was spent while there is no forecast yet. */
export const forewarned: Rule = (template) => {
  const { NotificationsWithSubscribers: told } = resource(template, 'Budget').Properties as Budget;
  return ['ACTUAL', 'FORECASTED']
    .filter((type) => !told.some(({ Notification }) => Notification.NotificationType === type))
    .map((type) => `the budget says nothing of what is ${type.toLowerCase()}`);
};
