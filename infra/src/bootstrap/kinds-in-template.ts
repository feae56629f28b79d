import { functionsIn, type Template } from '../read-template.ts';

const OF_EVENTS: Readonly<Record<string, string[]>> = {
  Api: ['AWS::Lambda::Permission'],
  ScheduleV2: ['AWS::Scheduler::Schedule', 'AWS::IAM::Role'],
  SQS: ['AWS::Lambda::EventSourceMapping'],
  DynamoDB: ['AWS::Lambda::EventSourceMapping'],
};
const OF_SAM: Readonly<Record<string, string[]>> = {
  'AWS::Serverless::Api': ['AWS::ApiGateway::RestApi', 'AWS::ApiGateway::Deployment', 'AWS::ApiGateway::Stage'],
  'AWS::Serverless::Function': [
    'AWS::CodeDeploy::Application',
    'AWS::CodeDeploy::DeploymentGroup',
    'AWS::IAM::Role',
    'AWS::Lambda::Alias',
    'AWS::Lambda::Function',
    'AWS::Lambda::Version',
  ],
};

/** Every kind of thing that comes of a template, once SAM has gone through it. */
export function kindsIn(template: Template): string[] {
  const written = Object.values(template.Resources).flatMap(({ Type }) => OF_SAM[Type] ?? [Type]);
  const ofFunctions = functionsIn(template).flatMap(({ properties }) => [
    ...(properties.FunctionUrlConfig ? ['AWS::Lambda::Url', 'AWS::Lambda::Permission'] : []),
    ...(properties.EventInvokeConfig ? ['AWS::Lambda::EventInvokeConfig'] : []),
    ...Object.values(properties.Events ?? {}).flatMap(({ Type }) => OF_EVENTS[Type] ?? [Type]),
  ]);
  return [...new Set([...written, ...ofFunctions])].toSorted();
}
