import { added, another, changed, type Planted, removed } from './planting.ts';

/** What works on a good day. */
export const AGAINST_RUNNING: readonly Planted[] = [
  ['runtimes', 'an old runtime', another('cart', () => ({ Runtime: 'nodejs20.x' })), 'CartFunction runs on nodejs20.x'],
  [
    'runtimes',
    'the dearer processor',
    another('cart', () => ({ Architectures: ['x86_64'] })),
    'CartFunction does not run on arm64',
  ],
  [
    'logs',
    'a log that is kept for ever',
    changed('FunctionLogs', { RetentionInDays: undefined }),
    'FunctionLogs is kept for ever',
  ],
  [
    'logs',
    'a log that nobody set up',
    another('cart', () => ({ LoggingConfig: {} })),
    'CartFunction writes into a log',
  ],
  [
    'queues',
    'a queue that shows a message again too soon',
    changed('WebRevalidation', { VisibilityTimeout: 179 }),
    'WebRevalidation shows again',
  ],
  [
    'queues',
    'a queue that never gives up',
    changed('WebRevalidation', { RedrivePolicy: undefined }),
    'WebRevalidation never gives up',
  ],
  [
    'lostWork',
    'a job that is lost when it fails',
    another('jobs', () => ({ EventInvokeConfig: {} })),
    'JobsFunction loses what fails',
  ],
  [
    'lostWork',
    'a clock that does not try again',
    another('jobs', ({ Events = {} }) => ({
      Events: { ...Events, SendMail: { Type: 'ScheduleV2', Properties: { Input: '{"job":"send-mail"}' } } },
    })),
    'JobsFunction.SendMail is lost',
  ],
  [
    'tried',
    'a function that nobody may try',
    changed('TryVersions', { PolicyDocument: { Statement: [] } }),
    'PreTrafficFunction may not try CartFunction',
  ],
  [
    'tried',
    'a function that is changed all at once',
    another('cart', () => ({ DeploymentPreference: { Enabled: false } })),
    'CartFunction has its own way',
  ],
  [
    'tried',
    'a hook that CodeDeploy may not call',
    another('pre-traffic', () => ({ FunctionName: 'usarakhi-hook' })),
    'CodeDeploy may not call PreTrafficFunction',
  ],
  [
    'tried',
    'a hook that dies too soon',
    another('pre-traffic', () => ({ Timeout: 60 })),
    'PreTrafficFunction dies before',
  ],
  [
    'tried',
    'a function that the hook does not wait for',
    another('jobs', () => ({ Timeout: 300 })),
    'does not wait for JobsFunction',
  ],
  [
    'tried',
    'versions that nobody tries',
    (faulty) => {
      faulty.Globals.Function.DeploymentPreference = {};
    },
    'nobody tries new versions',
  ],
  ['watched', 'a function that nobody watches', removed('FunctionsFail'), 'nobody watches the Errors of CartFunction'],
  ['deadLetters', 'dead letters that nobody looks at', removed('DeadLetters'), 'nobody looks into JobsDead'],
  [
    'runbooks',
    'an alarm without a runbook',
    changed('ApiErrors', { AlarmDescription: 'It fails' }),
    'ApiErrors does not name its runbook',
  ],
  [
    'runbooks',
    'a runbook that is not there',
    added('NewAlarm', 'AWS::CloudWatch::Alarm', {
      AlarmDescription: 'It fails; docs/runbooks/new-alarm.md',
      AlarmActions: ['arn'],
    }),
    'NewAlarm names a runbook that nobody has written',
  ],
  ['runbooks', 'an alarm that wakes nobody', changed('ApiErrors', { AlarmActions: [] }), 'ApiErrors wakes nobody'],
];
