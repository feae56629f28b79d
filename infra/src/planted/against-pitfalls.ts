import { resource } from '../read-template.ts';
import { another, changed, type Planted, removed } from './planting.ts';

/** What CloudFormation takes, and AWS then does not do. */
export const AGAINST_PITFALLS: readonly Planted[] = [
  ['heard', 'a topic with the key of SNS', changed('Alarms', { KmsMasterKeyId: 'alias/aws/sns' }), 'no alarm reaches'],
  [
    'unreserved',
    'copies that are reserved',
    another('checkout', () => ({ ReservedConcurrentExecutions: 50 })),
    'CheckoutFunction reserves copies',
  ],
  [
    'unreserved',
    'copies that every function reserves',
    ({ Globals }) => Object.assign(Globals.Function, { ReservedConcurrentExecutions: 5 }),
    'every function reserves copies',
  ],
  [
    'region',
    'a stack for any region',
    (faulty) => Object.assign(faulty, { Rules: {} }),
    'where its firewall cannot be',
  ],
  [
    'stripeComesThrough',
    'a firewall that refuses large bodies',
    (faulty) => {
      const { Rules } = resource(faulty, 'EdgeAcl').Properties as { Rules: { Statement: Record<string, object> }[] };
      for (const { Statement } of Rules) Object.assign(Statement['ManagedRuleGroupStatement'] ?? {}, NO_OVERRIDES);
    },
    'refuses large events of Stripe',
  ],
  [
    'stripeComesThrough',
    'a limit by address for everybody',
    changed('EdgeAcl', { Rules: [{ Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 100 } } }] }),
    'limits how often Stripe may come',
  ],
  [
    'oneStage',
    'an API of which SAM makes two stages',
    ({ Globals }) => Object.assign(Globals, { Api: {} }),
    'a second stage',
  ],
  ['doors', 'pages with half a door', removed('WebInvokePermission'), 'no lambda:InvokeFunction on the pages'],
];

const NO_OVERRIDES = { RuleActionOverrides: [] };
