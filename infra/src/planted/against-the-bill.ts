import { resource } from '../read-template.ts';
import { added, changed, type Planted } from './planting.ts';

/** What would cost more than somebody knows. */
export const AGAINST_THE_BILL: readonly Planted[] = [
  [
    'capped',
    'an index that may be read without end',
    changed('Table', { GlobalSecondaryIndexes: [{ IndexName: 'GSI1' }] }),
    'reading GSI1 may cost anything',
  ],
  ['capped', 'a table without a cap', changed('Table', { OnDemandThroughput: undefined }), 'Table may cost anything'],
  [
    'forewarned',
    'a budget that says nothing for its first weeks',
    changed('Budget', { NotificationsWithSubscribers: [{ Notification: { NotificationType: 'FORECASTED' } }] }),
    'the budget says nothing of what is actual',
  ],
  [
    'figuresForNobody',
    'figures of every method',
    changed('Api', { MethodSettings: [{ ResourcePath: '/*', MetricsEnabled: true }] }),
    'Api pays for figures of /*',
  ],
  [
    'clearedAway',
    'old versions that nobody clears away',
    (faulty) => {
      resource(faulty, 'CartFunction').DeletionPolicy = 'Retain';
    },
    'CartFunction keeps every version',
  ],
  [
    'tagged',
    'something that costs and cannot be told apart on the bill',
    added('Peering', 'AWS::EC2::VPCPeeringConnectionOptions', {}),
    'carries no tags',
  ],
];
