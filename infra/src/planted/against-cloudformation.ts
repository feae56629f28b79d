import { added, another, changed, happening, type Planted, removed, textWith, variable } from './planting.ts';

/** What CloudFormation would not take, or would only notice half-way. */
export const AGAINST_CLOUDFORMATION: readonly Planted[] = [
  [
    'specification',
    'a property that does not exist',
    changed('JobsDead', { SqsSse: true }),
    'JobsDead.SqsSse is unknown',
  ],
  [
    'specification',
    'one deep inside',
    changed('Table', { SSESpecification: { Enabled: true } }),
    'Table.SSESpecification.SSEEnabled is missing',
  ],
  [
    'specification',
    'a type that does not exist',
    added('New', 'AWS::SQS::Quue', {}),
    'New: no resource is a AWS::SQS::Quue',
  ],
  [
    'specification',
    'a word for a number',
    changed('JobsDead', { MessageRetentionPeriod: 'long' }),
    'JobsDead.MessageRetentionPeriod is no',
  ],
  ['specification', 'a list for one', changed('Alarms', { TopicName: ['a'] }), 'Alarms.TopicName is no string'],
  [
    'specification',
    'one for a list',
    changed('JobsDeadPolicy', { Queues: 'JobsDead' }),
    'JobsDeadPolicy.Queues is no list',
  ],
  [
    'specification',
    'what has to be there',
    changed('SecurityHeaders', { ResponseHeadersPolicyConfig: {} }),
    'ResponseHeadersPolicyConfig.Name is missing',
  ],
  [
    'specification',
    'a property of SAM that does not exist',
    another('cart', () => ({ TimeOut: 3 }) as object),
    'CartFunction.TimeOut is unknown',
  ],
  [
    'events',
    'a property of an event that SAM does not know',
    happening('payment-events', { Type: 'SQS', Properties: { Queue: 'arn', MaximumRetryAttempts: 3 } as object }),
    'PaymentEventsFunction.Planted.MaximumRetryAttempts is unknown',
  ],
  [
    'events',
    'an event without what calls',
    happening('payment-events', { Type: 'DynamoDB', Properties: {} as never }),
    'PaymentEventsFunction.Planted.Stream is missing',
  ],
  [
    'events',
    'a word for a number of messages',
    happening('payment-events', { Type: 'SQS', Properties: { Queue: 'arn', BatchSize: 'all' } as object }),
    'Planted.BatchSize is no integer',
  ],
  [
    'events',
    'a clock without a time',
    happening('jobs', { Type: 'ScheduleV2', Properties: { Input: '{"job":"none"}' } }),
    'JobsFunction.Planted.ScheduleExpression is missing',
  ],
  [
    'events',
    'a route without a method',
    happening('cart', { Type: 'Api', Properties: { Path: '/x' } as never }),
    'CartFunction.Planted.Method is missing',
  ],
  [
    'references',
    'a resource that is not there',
    changed('AlarmsByMail', { TopicArn: { Ref: 'Alarm' } }),
    'AlarmsByMail speaks of Alarm,',
  ],
  [
    'references',
    'an attribute that it does not have',
    changed('AlarmsByMail', { TopicArn: { 'Fn::GetAtt': 'Table.Arm' } }),
    'Table.Arm',
  ],
  ['references', 'a name inside a text', variable('cart', 'MAIL_FROM', textWith('MailDomian')), 'MailDomian'],
  [
    'references',
    'a condition',
    changed('Alarms', { TopicName: { 'Fn::If': ['IsProduction', 'a', 'b'] } }),
    'IsProduction',
  ],
  [
    'references',
    'a column of a table of stages',
    changed('FunctionLogs', { RetentionInDays: { 'Fn::FindInMap': ['StageSettings', { Ref: 'Stage' }, 'Days'] } }),
    'looks up Days in StageSettings',
  ],
  ['references', 'a thing that was taken away', removed('RevalidateSecret'), 'RevalidateSecret'],
  [
    'cycles',
    'a function that is told the address of the edge',
    variable('server', 'SHOP_URL', { 'Fn::GetAtt': 'Distribution.DomainName' }),
    'Distribution',
  ],
  [
    'cycles',
    'a function that is told the address of its API',
    variable('cart', 'SHOP_URL', textWith('Api')),
    'CartFunction',
  ],
  [
    'cycles',
    'a canary that waits for an alarm of what it changes',
    (faulty) => {
      Object.assign(faulty.Globals.Function.DeploymentPreference ?? {}, { Alarms: [{ Ref: 'FunctionsFail' }] });
    },
    'FunctionsFail',
  ],
  [
    'cycles',
    'one who tries versions and waits for them',
    variable('pre-traffic', 'SHOP_URL', { 'Fn::GetAtt': 'WebFunction.Arn' }),
    'PreTrafficFunction',
  ],
];
