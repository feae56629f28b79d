import { type FunctionProperties, functionsIn, resourcesOf, type Template } from '../read-template.ts';
import { AWS_POLICIES } from './aws-policies.ts';
import { namesIn } from './names.ts';
import { type Deed, filledIn, type Statement } from './policy.ts';

type Policy = { PolicyDocument: { Statement: Statement[] } };

/** All that the roles of the template, and those that SAM makes, want to be allowed. */
export function wantedIn(template: Template): Deed[] {
  const ofAws = awsPoliciesIn(template).flatMap((name) => AWS_POLICIES[name] ?? unknown(name));
  return [...ownDeeds(template), ...deedsOfSam(template), ...ofAws];
}

function unknown(name: string): never {
  throw new Error(`nobody has written down what ${name} allows`);
}

function ownDeeds(template: Template): Deed[] {
  return resourcesOf<Policy>(template, 'AWS::IAM::ManagedPolicy').flatMap(([, { PolicyDocument }]) => {
    const { Statement } = filledIn(PolicyDocument, namesIn(template)) as { Statement: Statement[] };
    return Statement.flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((on) => ({ action, on: String(on) }))),
    );
  });
}

/** The clock calls functions, and what nobody could do is put into a queue. */
function deedsOfSam(template: Template): Deed[] {
  const nameOf = namesIn(template);
  return functionsIn(template).flatMap(({ id, properties }) => {
    const isClocked = eventsOf(properties).some(({ Type }) => Type === 'ScheduleV2');
    return [
      ...(isClocked ? [{ action: 'lambda:InvokeFunction', on: nameOf(`${id}.Alias`) }] : []),
      ...resourcesOf(template, 'AWS::SQS::Queue')
        .filter(([queue]) =>
          JSON.stringify([properties.Events, properties.EventInvokeConfig]).includes(`"${queue}.Arn"`),
        )
        .map(([queue]) => ({ action: 'sqs:SendMessage', on: nameOf(queue) })),
    ];
  });
}

/** Those that the template's own roles name, and those that SAM gives to functions. */
function awsPoliciesIn(template: Template): string[] {
  const named = resourcesOf<{ ManagedPolicyArns?: object[] }>(template, 'AWS::IAM::Role').flatMap(
    ([, { ManagedPolicyArns = [] }]) =>
      ManagedPolicyArns.map((each) => Object.values(each).join().split('/').at(-1) ?? ''),
  );
  return [...new Set([...named, ...functionsIn(template).flatMap(({ properties }) => givenBySam(properties))])];
}

const FOR_EVENTS: Readonly<Record<string, string>> = {
  SQS: 'AWSLambdaSQSQueueExecutionRole',
  DynamoDB: 'AWSLambdaDynamoDBExecutionRole',
};

/** To the role of a function, beside what the function says itself. */
export function givenBySam(properties: FunctionProperties): string[] {
  const forEvents = eventsOf(properties).flatMap(({ Type }) => FOR_EVENTS[Type] ?? []);
  return ['AWSLambdaBasicExecutionRole', 'AWSXRayDaemonWriteAccess', ...new Set(forEvents)];
}

const eventsOf = ({ Events = {} }: FunctionProperties) => Object.values(Events);
