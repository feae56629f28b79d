import { resource, type Template } from '../read-template.ts';
import { added, another, changed, type Planted, variable } from './planting.ts';

/** The text of the dashboard becomes another. */
const drawnOtherwise = (from: string | RegExp, to: string) => (faulty: Template) => {
  const properties = resource(faulty, 'Dashboard').Properties as { DashboardBody: { 'Fn::Sub': string } };
  const before = properties.DashboardBody['Fn::Sub'];
  properties.DashboardBody['Fn::Sub'] = before.replace(from, to);
  if (properties.DashboardBody['Fn::Sub'] === before) throw new Error('nothing was planted');
};

/** What one sees, or would have seen. */
export const AGAINST_WATCHING: readonly Planted[] = [
  ['drawable', 'a comma too many', drawnOtherwise(']}}', ']},}'), 'the dashboard is no JSON'],
  ['drawable', 'one graph over another', drawnOtherwise('"x":8,"y":4', '"x":7,"y":4'), 'hides Orders'],
  [
    'drawable',
    'a graph beyond the edge',
    drawnOtherwise('"x":16,"y":4', '"x":17,"y":4'),
    'Checkouts refused, by code sticks out',
  ],
  ['drawable', 'a dimension without a value', drawnOtherwise('"Count","ApiName",', '"Count",'), 'API cannot draw'],
  [
    'measured',
    'a figure that nobody looks at',
    drawnOtherwise(/,\["UsaRakhi[^\]]*"Refunded"\]/, ''),
    'nobody draws Refunded',
  ],
  [
    'measured',
    'refusals that nobody looks at',
    drawnOtherwise('CheckoutRefused', 'CheckoutsRefused'),
    'nobody draws CheckoutRefused',
  ],
  [
    'measured',
    'a curve of what nobody counts',
    drawnOtherwise('"OrdersPaid"', '"OrdersPayed"'),
    'asks for OrdersPayed, which nobody counts',
  ],
  [
    'measured',
    'a search by another field',
    drawnOtherwise(',code}', ',kind}'),
    'asks for CheckoutRefused by kind, which is counted by code',
  ],
  [
    'measured',
    'an alarm on what nobody counts',
    changed('LettersFail', { MetricName: 'LettersFailed' }),
    'LettersFail asks for LettersFailed',
  ],
  [
    'written',
    'a function that writes down warnings only',
    variable('checkout', 'LOG_LEVEL', 'warn'),
    'CheckoutFunction does not write down what it counts',
  ],
  [
    'written',
    'a function whose lines Lambda wraps into text',
    another('checkout', () => ({ LoggingConfig: { LogFormat: 'Text' } })),
    'CheckoutFunction does not write down what it counts',
  ],
  [
    'traced',
    'a function without traces',
    another('cart', () => ({ Tracing: 'PassThrough' })),
    'CartFunction leaves no trace',
  ],
  ['traced', 'a gateway without traces', changed('Api', { TracingEnabled: false }), 'Api leaves no trace'],
  [
    'measured',
    'an alarm on another stage',
    changed('LettersFail', { Namespace: 'UsaRakhi/prod' }),
    'LettersFail asks for MailsFailed in UsaRakhi/prod, where nobody counts',
  ],
  [
    'measured',
    'an alarm on a sum that is only counted by its parts',
    changed('CheckoutsRefused', { Dimensions: [] }),
    'CheckoutsRefused asks for CheckoutRefused by nothing',
  ],
  [
    'inSight',
    'a function out of sight',
    drawnOtherwise(/\["AWS\/Lambda","Errors","FunctionName","\$\{CartFunction\}"[^\]]*\],/, ''),
    'does not show Errors of CartFunction',
  ],
  ['inSight', 'a queue out of sight', added('More', 'AWS::SQS::Queue', {}), 'does not show More'],
  [
    'inSight',
    'an alarm out of sight',
    drawnOtherwise(/"\$\{ApiErrors\.Arn\}",/, ''),
    'does not show the alarm ApiErrors',
  ],
  [
    'queries',
    'a question about what no line has',
    changed('OneOrder', { QueryString: 'filter order = "x"' }),
    'OneOrder asks for order',
  ],
  [
    'queries',
    'a question to another log',
    changed('OneOrder', { LogGroupNames: [{ Ref: 'AccessLogs' }] }),
    'OneOrder looks into another log',
  ],
];
