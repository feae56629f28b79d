import { functionsIn, type Template } from '../read-template.ts';
import { deeds } from './aws-policies.ts';
import { arn, nameFor } from './names.ts';
import type { Deed } from './policy.ts';

const ALL = '*';
const FUNCTION = nameFor('CartFunction');
const aFunction = arn('lambda', `function:${FUNCTION}`);
const HOOK = arn('lambda', 'function:CodeDeployHook_usarakhi-dev');
const MAPPING = arn('lambda', 'event-source-mapping:5f1c');
const APPLICATION = nameFor('ServerlessDeploymentApplication');
const GROUP = arn('codedeploy', `deploymentgroup:${APPLICATION}/${nameFor('CartFunctionDeploymentGroup')}`);
const ROLE = arn('iam', `role/${nameFor('CartFunctionRole')}`, 'global');
const POLICY = arn('iam', `policy/${nameFor('QueryTable')}`, 'global');
const BOUNDARY = { 'iam:PermissionsBoundary': arn('iam', 'policy/usarakhi-bootstrap-Boundary-1A2B', 'global') };
const API = 'arn:aws:apigateway:us-east-1::';
const BUCKET = `arn:aws:s3:::${nameFor('ImagesBucket').toLowerCase()}`;
const edge = (what: string) => arn('cloudfront', what, 'global');
/** What carries the tag of its stage, where the service tells. */
const OF_THIS_STAGE = { 'aws:ResourceTag/stage': 'dev' };

/**
 * What CloudFormation asks AWS for to make, change, look at and delete each kind of thing. From what AWS has published of
 * its handlers and from its pages on each service, where the database of their descriptions says nothing.
 */
export const DEEDS: Readonly<Record<string, Deed[]>> = {
  'AWS::ApiGateway::Account': [...deeds('apigateway', 'GET PATCH', `${API}/account`), passes('apigateway')],
  'AWS::ApiGateway::Deployment': deeds('apigateway', 'POST GET PATCH DELETE', `${API}/restapis/x/deployments/y`),
  'AWS::ApiGateway::RestApi': [
    ...deeds('apigateway', 'POST', `${API}/restapis`),
    ...deeds('apigateway', 'GET PUT PATCH DELETE', `${API}/restapis/x`),
    ...deeds('apigateway', 'PUT DELETE', `${API}/tags/x`),
  ],
  'AWS::ApiGateway::Stage': deeds('apigateway', 'POST GET PATCH DELETE', `${API}/restapis/x/stages/api`),
  'AWS::Backup::BackupPlan': deeds(
    'backup',
    'CreateBackupPlan GetBackupPlan UpdateBackupPlan DeleteBackupPlan TagResource UntagResource ListTags',
    arn('backup', 'backup-plan:x'),
  ),
  'AWS::Backup::BackupSelection': [
    ...deeds(
      'backup',
      'CreateBackupSelection GetBackupSelection DeleteBackupSelection',
      arn('backup', 'backup-plan:x'),
    ),
    passes('backup'),
    serviceRole('backup.amazonaws.com'),
  ],
  'AWS::Backup::BackupVault': [
    ...deeds(
      'backup',
      'CreateBackupVault DescribeBackupVault PutBackupVaultLockConfiguration DeleteBackupVault TagResource',
      arn('backup', 'backup-vault:usarakhi-dev'),
    ),
    ...deeds('backup-storage', 'MountCapsule', ALL),
    ...within(deeds('kms', 'CreateGrant Decrypt DescribeKey GenerateDataKey RetireGrant', arn('kms', 'key/1')), {
      'kms:ViaService': 'backup.us-east-1.amazonaws.com',
    }),
  ],
  'AWS::Budgets::Budget': deeds(
    'budgets',
    'ModifyBudget ViewBudget TagResource ListTagsForResource',
    arn('budgets', 'budget/usarakhi-dev', 'global'),
  ),
  'AWS::CertificateManager::Certificate': [
    ...deeds('acm', 'RequestCertificate', ALL),
    ...deeds('acm', 'DescribeCertificate AddTagsToCertificate DeleteCertificate', arn('acm', 'certificate/x')),
    ...records(),
  ],
  'AWS::CloudFront::CachePolicy': edged('CachePolicy', 'cache-policy/x'),
  'AWS::CloudFront::Distribution': [
    ...edged('Distribution', 'distribution/E1'),
    ...deeds(
      'cloudfront',
      'GetDistributionConfig TagResource UntagResource ListTagsForResource',
      edge('distribution/E1'),
    ),
    ...deeds('wafv2', 'GetWebACL', arn('wafv2', 'global/webacl/EdgeAcl/x')),
    ...within(deeds('secretsmanager', 'GetSecretValue', arn('secretsmanager', 'secret:OriginSecret-1')), OF_THIS_STAGE),
  ],
  'AWS::CloudFront::Function': [
    ...edged('Function', 'function/x'),
    ...deeds('cloudfront', 'PublishFunction DescribeFunction', edge('function/x')),
  ],
  'AWS::CloudFront::OriginAccessControl': edged('OriginAccessControl', 'origin-access-control/x'),
  'AWS::CloudFront::OriginRequestPolicy': edged('OriginRequestPolicy', 'origin-request-policy/x'),
  'AWS::CloudFront::ResponseHeadersPolicy': edged('ResponseHeadersPolicy', 'response-headers-policy/x'),
  'AWS::CloudWatch::Alarm': [
    ...deeds(
      'cloudwatch',
      'PutMetricAlarm DeleteAlarms TagResource UntagResource ListTagsForResource',
      arn('cloudwatch', `alarm:${nameFor('ApiErrors')}`),
    ),
    ...deeds('cloudwatch', 'DescribeAlarms', ALL),
  ],
  'AWS::CloudWatch::Dashboard': deeds(
    'cloudwatch',
    'PutDashboard GetDashboard DeleteDashboards',
    arn('cloudwatch', 'dashboard/usarakhi-dev', 'global'),
  ),
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
  'AWS::Cognito::UserPool': [
    ...deeds('cognito-idp', 'CreateUserPool', ALL),
    ...within(
      deeds(
        'cognito-idp',
        'DescribeUserPool UpdateUserPool DeleteUserPool SetUserPoolMfaConfig GetUserPoolMfaConfig TagResource',
        arn('cognito-idp', 'userpool/us-east-1_x'),
      ),
      OF_THIS_STAGE,
    ),
    serviceRole('email.cognito-idp.amazonaws.com'),
  ],
  'AWS::Cognito::UserPoolClient': within(
    deeds(
      'cognito-idp',
      'CreateUserPoolClient DescribeUserPoolClient UpdateUserPoolClient DeleteUserPoolClient',
      arn('cognito-idp', 'userpool/us-east-1_x'),
    ),
    OF_THIS_STAGE,
  ),
  'AWS::Cognito::UserPoolGroup': within(
    deeds('cognito-idp', 'CreateGroup GetGroup UpdateGroup DeleteGroup', arn('cognito-idp', 'userpool/us-east-1_x')),
    OF_THIS_STAGE,
  ),
  'AWS::DynamoDB::Table': [
    ...deeds(
      'dynamodb',
      'CreateTable DescribeTable UpdateTable DeleteTable UpdateTimeToLive DescribeTimeToLive UpdateContinuousBackups DescribeContinuousBackups UpdateContributorInsights DescribeContributorInsights DescribeKinesisStreamingDestination GetResourcePolicy TagResource UntagResource ListTagsOfResource',
      arn('dynamodb', `table/${nameFor('Table')}`),
    ),
    ...deeds(
      'dynamodb',
      'UpdateContributorInsights DescribeContributorInsights',
      arn('dynamodb', `table/${nameFor('Table')}/index/GSI1`),
    ),
    serviceRole('contributorinsights.dynamodb.amazonaws.com'),
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
  'AWS::Logs::Delivery': [
    ...deeds(
      'logs',
      'CreateDelivery GetDelivery DeleteDelivery UpdateDeliveryConfiguration TagResource ListTagsForResource',
      arn('logs', 'delivery:x'),
    ),
    ...deeds(
      'logs',
      'DescribeDeliveries DescribeConfigurationTemplates PutResourcePolicy DescribeResourcePolicies',
      ALL,
    ),
  ],
  'AWS::Logs::DeliveryDestination': deeds(
    'logs',
    'PutDeliveryDestination GetDeliveryDestination DeleteDeliveryDestination TagResource ListTagsForResource',
    arn('logs', 'delivery-destination:usarakhi-dev-edge'),
  ),
  'AWS::Logs::DeliverySource': [
    ...deeds(
      'logs',
      'PutDeliverySource GetDeliverySource DeleteDeliverySource TagResource ListTagsForResource',
      arn('logs', 'delivery-source:usarakhi-dev-edge'),
    ),
    ...deeds('cloudfront', 'AllowVendedLogDeliveryForResource', edge('distribution/E1')),
  ],
  'AWS::Logs::LogGroup': [
    ...['/usarakhi/dev/functions', '/usarakhi/dev/access', '/aws/vendedlogs/usarakhi/dev/edge'].flatMap((group) =>
      deeds(
        'logs',
        'CreateLogGroup DeleteLogGroup PutRetentionPolicy TagResource UntagResource ListTagsForResource',
        arn('logs', `log-group:${group}`),
      ),
    ),
    ...deeds('logs', 'DescribeLogGroups', ALL),
  ],
  'AWS::Logs::MetricFilter': deeds(
    'logs',
    'PutMetricFilter DescribeMetricFilters DeleteMetricFilter',
    arn('logs', 'log-group:/usarakhi/dev/functions'),
  ),
  'AWS::Logs::QueryDefinition': deeds('logs', 'PutQueryDefinition DescribeQueryDefinitions DeleteQueryDefinition', ALL),
  'AWS::Route53::HealthCheck': [
    ...deeds('route53', 'CreateHealthCheck', ALL),
    ...deeds(
      'route53',
      'GetHealthCheck UpdateHealthCheck DeleteHealthCheck ChangeTagsForResource ListTagsForResource',
      'arn:aws:route53:::healthcheck/x',
    ),
  ],
  'AWS::Route53::RecordSetGroup': records(),
  'AWS::S3::Bucket': deeds(
    's3',
    'CreateBucket DeleteBucket PutEncryptionConfiguration PutBucketPublicAccessBlock PutBucketOwnershipControls PutBucketVersioning PutLifecycleConfiguration PutBucketCORS PutBucketTagging GetBucketTagging ListBucket',
    BUCKET,
  ),
  'AWS::S3::BucketPolicy': deeds('s3', 'PutBucketPolicy GetBucketPolicy DeleteBucketPolicy', BUCKET),
  'AWS::SNS::Subscription': [
    ...deeds('sns', 'Subscribe ListSubscriptionsByTopic', arn('sns', nameFor('Alarms'))),
    ...deeds('sns', 'GetSubscriptionAttributes Unsubscribe', ALL),
  ],
  'AWS::SNS::Topic': deeds(
    'sns',
    'CreateTopic GetTopicAttributes SetTopicAttributes TagResource DeleteTopic',
    arn('sns', nameFor('Alarms')),
  ),
  'AWS::SQS::Queue': deeds(
    'sqs',
    'CreateQueue GetQueueUrl GetQueueAttributes SetQueueAttributes TagQueue DeleteQueue',
    arn('sqs', nameFor('JobsDead')),
  ),
  'AWS::SQS::QueuePolicy': deeds('sqs', 'SetQueueAttributes', arn('sqs', nameFor('JobsDead'))),
  'AWS::Scheduler::Schedule': [
    ...deeds(
      'scheduler',
      'CreateSchedule GetSchedule UpdateSchedule DeleteSchedule',
      arn('scheduler', 'schedule/default/usarakhi-dev-send-mail'),
    ),
    passes('scheduler'),
  ],
  'AWS::SecretsManager::Secret': [
    ...deeds('secretsmanager', 'GetRandomPassword', ALL),
    ...within(
      deeds(
        'secretsmanager',
        'CreateSecret DescribeSecret UpdateSecret TagResource UntagResource DeleteSecret',
        arn('secretsmanager', 'secret:TokenSecret-1'),
      ),
      OF_THIS_STAGE,
    ),
  ],
  'AWS::WAFv2::WebACL': [
    ...deeds(
      'wafv2',
      'CreateWebACL GetWebACL UpdateWebACL DeleteWebACL TagResource ListTagsForResource',
      arn('wafv2', 'global/webacl/EdgeAcl/x'),
    ),
    ...deeds(
      'wafv2',
      'CreateWebACL UpdateWebACL',
      arn('wafv2', 'global/managedruleset/AWS/AWSManagedRulesCommonRuleSet'),
    ),
  ],
};

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

function within(all: Deed[], context: Record<string, string>): Deed[] {
  return all.map((deed) => ({ ...deed, context }));
}

function passes(service: string): Deed {
  return { action: 'iam:PassRole', on: ROLE, context: { 'iam:PassedToService': `${service}.amazonaws.com` } };
}

function serviceRole(service: string): Deed {
  const on = arn('iam', `role/aws-service-role/${service}/AWSServiceRole`, 'global');
  return { action: 'iam:CreateServiceLinkedRole', on, context: { 'iam:AWSServiceName': service } };
}

function edged(kind: string, what: string): Deed[] {
  return deeds('cloudfront', `Create${kind} Get${kind} Update${kind} Delete${kind}`, edge(what));
}

function records(): Deed[] {
  return [
    ...deeds(
      'route53',
      'ChangeResourceRecordSets GetHostedZone ListResourceRecordSets',
      'arn:aws:route53:::hostedzone/Z1',
    ),
    ...deeds('route53', 'GetChange', 'arn:aws:route53:::change/C1'),
  ];
}
