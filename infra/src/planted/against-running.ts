import { added, another, changed, type Planted, removed, streamed } from './planting.ts';

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
    changed('WebRevalidation', { VisibilityTimeout: 119 }),
    'WebRevalidation shows again',
  ],
  [
    'queues',
    'a queue that never gives up',
    changed('WebRevalidation', { RedrivePolicy: undefined }),
    'WebRevalidation never gives up',
  ],
  [
    'queues',
    'payments that are shown again while they are settled',
    changed('PaymentEvents', { VisibilityTimeout: 120 }),
    'PaymentEvents shows again',
  ],
  [
    'queues',
    'dead letters that are forgotten with the living',
    changed('PaymentEventsDead', { MessageRetentionPeriod: undefined }),
    'PaymentEventsDead forgets',
  ],
  [
    'queues',
    'a batch that is done again for one message',
    another('payment-events', ({ Events = {} }) => ({
      Events: Object.fromEntries(
        Object.entries(Events).map(([name, event]) => [
          name,
          { ...event, Properties: { ...event.Properties, FunctionResponseTypes: [] } },
        ]),
      ) as typeof Events,
    })),
    'PaymentEventsFunction does a whole batch again',
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
    'published',
    'a function whose new settings nobody uses',
    another('cart', () => ({ AutoPublishCodeSha256: undefined }) as object),
    'CartFunction goes on with old settings',
  ],
  [
    'allowedToWrite',
    'a log that begins before anybody may write to it',
    added('AccessLogs', 'AWS::Logs::LogGroup', {}),
    'AccessLogs does not wait',
  ],
  [
    'slowed',
    'an index that slows its readers unseen',
    changed('TableThrottled', { Metrics: [] }),
    'nobody watches the ReadThrottleEvents of Table GSI1',
  ],
  [
    'takenBack',
    'an alarm of the canary that is not there',
    changed('FunctionsFail', { AlarmName: 'functions-fail' }),
    `no alarm is called {"Fn::Sub":"usarakhi-\${Stage}-functions-fail"`,
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
  [
    'lostWork',
    'a stream that loses what cannot be read',
    streamed({ DestinationConfig: undefined }),
    'StreamFunction loses what it cannot read',
  ],
  [
    'filters',
    'a filter that misses letters',
    streamed({ FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] } }),
    'filters of StreamFunction: missing: {"eventName":["INSERT"],"dynamodb":{"Keys":{"SK":{"S":[{"prefix":"MAIL#"}]}}}}',
  ],
  [
    'filters',
    'a stream that wakes us for everything',
    streamed({ FilterCriteria: undefined }),
    'missing: {"eventName"',
  ],
  [
    'followed',
    'a stream that does everything again for one record',
    streamed({ FunctionResponseTypes: [] }),
    'StreamFunction does a whole batch again',
  ],
  [
    'followed',
    'a stream that gives up all for one record',
    streamed({ BisectBatchOnFunctionError: false }),
    'StreamFunction gives up a whole batch',
  ],
  [
    'followed',
    'a stream that one record holds up',
    streamed({ MaximumRetryAttempts: -1 }),
    'StreamFunction can be held up',
  ],
  [
    'followed',
    'a stream that forgets in an outage',
    streamed({ MaximumRecordAgeInSeconds: 60 }),
    'StreamFunction forgets',
  ],
  ['followed', 'a stream that begins late', streamed({ StartingPosition: 'LATEST' }), 'StreamFunction begins after'],
];
