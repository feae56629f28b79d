import { type Area, areas, STRIPE_PATIENCE } from '@rakhi/api';
import { functionsIn, ownFunctionsIn, resource, resourcesOf, type Template } from '../read-template.ts';
import { mentionsIn } from './mentions.ts';
import type { Rule } from './rule.ts';

/** Every function runs on what AWS supports for years to come, on the cheaper processor. */
export const runtimes: Rule = (template) =>
  functionsIn(template).flatMap(({ id, properties }) => {
    const { Runtime, Architectures } = { ...template.Globals.Function, ...properties };
    return [
      ...(Runtime === 'nodejs24.x' ? [] : [`${id} runs on ${Runtime}`]),
      ...(Architectures?.join() === 'arm64' ? [] : [`${id} does not run on arm64`]),
    ];
  });

/** What is written down is deleted one day. */
export const logs: Rule = (template) => [
  ...resourcesOf<{ RetentionInDays?: unknown }>(template, 'AWS::Logs::LogGroup')
    .filter(([, { RetentionInDays }]) => !RetentionInDays)
    .map(([id]) => `${id} is kept for ever`),
  ...functionsIn(template).flatMap(({ id, properties }) => {
    const { LogGroup } = properties.LoggingConfig ?? template.Globals.Function.LoggingConfig ?? {};
    const { Ref } = (LogGroup ?? {}) as { Ref?: string };
    return Ref && Ref in template.Resources ? [] : [`${id} writes into a log that nobody set up`];
  }),
];

/** An address of a function is for CloudFront alone. */
export const addresses: Rule = (template) => [
  ...functionsIn(template)
    .filter(({ properties }) => (properties.FunctionUrlConfig?.AuthType ?? 'AWS_IAM') !== 'AWS_IAM')
    .map(({ id }) => `${id} is open to the world`),
  ...resourcesOf<{ Principal?: string; SourceArn?: unknown }>(template, 'AWS::Lambda::Permission')
    .filter(([, { Principal, SourceArn }]) => Principal === '*' || !SourceArn)
    .map(([id]) => `${id} lets anybody call`),
];

/** Beside Stripe: the pauses between the tries, and giving back what was held. */
const FOR_THE_REST = 5;
/** API Gateway waits no longer. */
const GATEWAY = 29;

/** A function that asks Stripe outlives a Stripe that is silent, and none outlives the gateway. */
export const patience: Rule = (template) => {
  const { maxNetworkRetries, timeout } = STRIPE_PATIENCE;
  const least = ((1 + maxNetworkRetries) * timeout) / 1000 + FOR_THE_REST;
  return ownFunctionsIn(template)
    .filter(({ area }) => area in areas || SETTLING.includes(area))
    .flatMap(({ id, area, properties }) => {
      const lives = properties.Timeout ?? template.Globals.Function.Timeout;
      if (area in areas && lives >= GATEWAY) return [`${id} goes on when nobody waits any more`];
      return lives < least && asksStripe(area) ? [`${id} dies before Stripe has been given up`] : [];
    });
};

/** They settle payments, and no visitor waits for them. */
const SETTLING = ['payment-events', 'jobs'];

function asksStripe(area: string): boolean {
  if (SETTLING.includes(area)) return true;
  return areas[area as Area].some(({ refusals }) => refusals?.includes('payment_unavailable'));
}

type QueueProperties = {
  VisibilityTimeout?: number;
  MessageRetentionPeriod?: number;
  RedrivePolicy?: { deadLetterTargetArn: unknown };
};
/** As AWS has it when nothing is said. */
const FOUR_DAYS = 345_600;

/** A queue shows a message again when the function has certainly given up, and puts away what nobody can do. */
export const queues: Rule = (template) =>
  consumers(template).flatMap(({ id, timeout, queue, answers }) => {
    const properties = resource(template, queue).Properties as QueueProperties;
    const { VisibilityTimeout = 30, RedrivePolicy, MessageRetentionPeriod = FOUR_DAYS } = properties;
    const [dead] = mentionsIn(RedrivePolicy);
    const letters = (dead ? resource(template, dead.id).Properties : {}) as QueueProperties;
    return [
      ...(VisibilityTimeout >= 6 * timeout ? [] : [`${queue} shows again what ${id} may still be at`]),
      ...(RedrivePolicy ? [] : [`${queue} never gives up`]),
      // The age of a message goes with it.
      ...(dead && (letters.MessageRetentionPeriod ?? FOUR_DAYS) <= MessageRetentionPeriod
        ? [`${dead.id} forgets before anybody has looked`]
        : []),
      ...(answers?.includes('ReportBatchItemFailures') ? [] : [`${id} does a whole batch again for one message`]),
    ];
  });

function consumers(template: Template) {
  return functionsIn(template).flatMap(({ id, properties }) =>
    Object.values(properties.Events ?? {}).flatMap((event) => {
      if (event.Type !== 'SQS') return [];
      const timeout = properties.Timeout ?? template.Globals.Function.Timeout;
      const queue = String(Object.values(event.Properties.Queue ?? {})[0]).replace('.Arn', '');
      return [{ id, timeout, queue, answers: event.Properties.FunctionResponseTypes }];
    }),
  );
}

/** What is asked for by the clock or the stream and fails for good is put where somebody finds it. */
export const lostWork: Rule = (template) =>
  functionsIn(template).flatMap(({ id, properties }) =>
    Object.entries(properties.Events ?? {}).flatMap(([name, event]) => {
      if (event.Type === 'DynamoDB' && !event.Properties.DestinationConfig) return [`${id} loses what it cannot read`];
      if (event.Type !== 'ScheduleV2') return [];
      const { RetryPolicy, DeadLetterConfig } = event.Properties;
      return [
        ...(RetryPolicy && DeadLetterConfig ? [] : [`${id}.${name} is lost when it cannot be started`]),
        ...('DestinationConfig' in (properties.EventInvokeConfig ?? {}) ? [] : [`${id} loses what fails`]),
      ];
    }),
  );
