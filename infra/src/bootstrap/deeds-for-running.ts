import { ALL, deeds, passes, ROLE, serviceRole, within } from './deeds.ts';
import { arn, nameFor } from './names.ts';
import type { Deed } from './policy.ts';

const aFunction = arn('lambda', `function:${nameFor('CartFunction')}`);
const HOOK = arn('lambda', 'function:CodeDeployHook_usarakhi-dev');
const MAPPING = arn('lambda', 'event-source-mapping:5f1c');
const APPLICATION = nameFor('ServerlessDeploymentApplication');
const GROUP = arn('codedeploy', `deploymentgroup:${APPLICATION}/${nameFor('CartFunctionDeploymentGroup')}`);
const POLICY = arn('iam', `policy/${nameFor('QueryTable')}`, 'global');
const BOUNDARY = { 'iam:PermissionsBoundary': arn('iam', 'policy/usarakhi-bootstrap-Boundary-1A2B', 'global') };
const API = 'arn:aws:apigateway:us-east-1::';

/** What calls and is called. */
export const FOR_RUNNING: Readonly<Record<string, Deed[]>> = {
  'AWS::ApiGateway::Account': [...deeds('apigateway', 'GET PATCH', `${API}/account`), passes('apigateway')],
  'AWS::ApiGateway::Deployment': deeds('apigateway', 'POST GET PATCH DELETE', `${API}/restapis/x/deployments/y`),
  'AWS::ApiGateway::RestApi': [
    ...deeds('apigateway', 'POST', `${API}/restapis`),
    ...deeds('apigateway', 'GET PUT PATCH DELETE', `${API}/restapis/x`),
    ...deeds('apigateway', 'PUT DELETE', `${API}/tags/x`),
    serviceRole('ops.apigateway.amazonaws.com'),
  ],
  'AWS::ApiGateway::Stage': deeds('apigateway', 'POST GET PATCH DELETE', `${API}/restapis/x/stages/api`),
  'AWS::CodeDeploy::Application': deeds(
    'codedeploy',
    'CreateApplication GetApplication DeleteApplication TagResource UntagResource',
    arn('codedeploy', `application:${APPLICATION}`),
  ),
  'AWS::CodeDeploy::DeploymentGroup': [
    ...deeds(
      'codedeploy',
      'CreateDeploymentGroup GetDeploymentGroup UpdateDeploymentGroup DeleteDeploymentGroup TagResource',
      GROUP,
    ),
    passes('codedeploy'),
  ],
  'AWS::IAM::ManagedPolicy': deeds(
    'iam',
    'CreatePolicy GetPolicy CreatePolicyVersion DeletePolicyVersion GetPolicyVersion ListPolicyVersions ListEntitiesForPolicy DeletePolicy',
    POLICY,
  ),
  'AWS::IAM::Role': [
    ...within(
      deeds(
        'iam',
        'CreateRole PutRolePolicy DeleteRolePolicy AttachRolePolicy DetachRolePolicy PutRolePermissionsBoundary',
        ROLE,
      ),
      BOUNDARY,
    ),
    ...deeds(
      'iam',
      'GetRole DeleteRole TagRole UntagRole UpdateRole UpdateAssumeRolePolicy GetRolePolicy ListRolePolicies ListAttachedRolePolicies',
      ROLE,
    ),
  ],
  'AWS::Lambda::Alias': [
    ...deeds(
      'lambda',
      'CreateAlias GetAlias UpdateAlias DeleteAlias PutProvisionedConcurrencyConfig GetProvisionedConcurrencyConfig DeleteProvisionedConcurrencyConfig',
      `${aFunction}:live`,
    ),
    ...deeds('codedeploy', 'CreateDeployment GetDeployment StopDeployment', GROUP),
    ...deeds('codedeploy', 'GetDeploymentConfig', ALL),
    ...deeds(
      'codedeploy',
      'RegisterApplicationRevision GetApplicationRevision',
      arn('codedeploy', `application:${APPLICATION}`),
    ),
  ],
  'AWS::Lambda::EventInvokeConfig': deeds(
    'lambda',
    'PutFunctionEventInvokeConfig GetFunctionEventInvokeConfig UpdateFunctionEventInvokeConfig DeleteFunctionEventInvokeConfig',
    `${aFunction}:live`,
  ),
  'AWS::Lambda::EventSourceMapping': [
    ...within(deeds('lambda', 'CreateEventSourceMapping', ALL), { 'lambda:FunctionArn': `${aFunction}:live` }),
    ...within(deeds('lambda', 'UpdateEventSourceMapping DeleteEventSourceMapping', MAPPING), {
      'lambda:FunctionArn': `${aFunction}:live`,
    }),
    ...deeds('lambda', 'GetEventSourceMapping ListTags TagResource UntagResource', MAPPING),
  ],
  'AWS::Lambda::Function': [aFunction, HOOK].flatMap((on) => [
    ...deeds(
      'lambda',
      'CreateFunction GetFunction GetFunctionConfiguration UpdateFunctionCode UpdateFunctionConfiguration DeleteFunction TagResource UntagResource ListTags GetFunctionCodeSigningConfig GetRuntimeManagementConfig GetFunctionRecursionConfig',
      on,
    ),
    ...deeds('s3', 'GetObject', 'arn:aws:s3:::usarakhi-bootstrap-artifacts-1a2b/dev/code/x'),
    passes('lambda'),
  ]),
  'AWS::Lambda::Permission': deeds('lambda', 'AddPermission GetPolicy RemovePermission', `${aFunction}:live`),
  'AWS::Lambda::Url': deeds(
    'lambda',
    'CreateFunctionUrlConfig GetFunctionUrlConfig UpdateFunctionUrlConfig DeleteFunctionUrlConfig',
    `${aFunction}:live`,
  ),
  'AWS::Lambda::Version': [aFunction, HOOK].flatMap((on) =>
    deeds('lambda', 'PublishVersion ListVersionsByFunction GetFunctionConfiguration DeleteFunction', `${on}:7`),
  ),
  'AWS::Scheduler::Schedule': [
    ...deeds(
      'scheduler',
      'CreateSchedule GetSchedule UpdateSchedule DeleteSchedule',
      arn('scheduler', 'schedule/default/usarakhi-dev-send-mail'),
    ),
    passes('scheduler'),
  ],
};
