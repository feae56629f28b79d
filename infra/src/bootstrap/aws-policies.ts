import { ALL, deeds, within } from './deeds.ts';
import { arn, nameFor } from './names.ts';
import type { Deed } from './policy.ts';

const logs = arn('logs', 'log-group:/usarakhi/dev/functions:log-stream:x');
const table = arn('dynamodb', `table/${nameFor('Table')}`);
const bucket = `arn:aws:s3:::${nameFor('ImagesBucket').toLowerCase()}`;
const WRITES_LOGS = deeds('logs', 'CreateLogGroup CreateLogStream PutLogEvents', logs);

/**
 * What AWS's own policies allow and the shop needs of it, as they stood in 2026. Left out: of CodeDeploy what is for
 * triggers and for AppSpecs in buckets, of Backup what is for other things than tables and buckets.
 */
export const AWS_POLICIES: Readonly<Record<string, Deed[]>> = {
  AWSLambdaBasicExecutionRole: WRITES_LOGS,
  AWSXRayDaemonWriteAccess: deeds(
    'xray',
    'PutTraceSegments PutTelemetryRecords GetSamplingRules GetSamplingTargets GetSamplingStatisticSummaries',
    ALL,
  ),
  AWSLambdaSQSQueueExecutionRole: [
    ...WRITES_LOGS,
    ...deeds('sqs', 'ReceiveMessage DeleteMessage GetQueueAttributes', arn('sqs', nameFor('WebRevalidation'))),
  ],
  AWSLambdaDynamoDBExecutionRole: [
    ...WRITES_LOGS,
    ...deeds('dynamodb', 'DescribeStream GetRecords GetShardIterator', `${table}/stream/2026-11-23T00:00:00.000`),
    ...deeds('dynamodb', 'ListStreams', ALL),
  ],
  AWSCodeDeployRoleForLambda: [
    ...deeds('cloudwatch', 'DescribeAlarms', ALL),
    ...deeds(
      'lambda',
      'UpdateAlias GetAlias GetProvisionedConcurrencyConfig',
      arn('lambda', `function:${nameFor('CartFunction')}:live`),
    ),
    ...deeds('lambda', 'InvokeFunction', arn('lambda', 'function:CodeDeployHook_usarakhi-dev')),
  ],
  AmazonAPIGatewayPushToCloudWatchLogs: [
    ...WRITES_LOGS,
    ...deeds('logs', 'DescribeLogGroups DescribeLogStreams GetLogEvents FilterLogEvents', ALL),
  ],
  AWSBackupServiceRolePolicyForBackup: [
    ...deeds('dynamodb', 'DescribeTable CreateBackup StartAwsBackupJob ListTagsOfResource', table),
    ...deeds('dynamodb', 'DescribeBackup DeleteBackup', `${table}/backup/01`),
    ...deeds('backup', 'DescribeBackupVault CopyIntoBackupVault', arn('backup', 'backup-vault:usarakhi-prod')),
    ...deeds('backup', 'TagResource', arn('backup', 'recovery-point:1')),
    ...withKeys('Decrypt GenerateDataKey DescribeKey', 'dynamodb.us-east-1.amazonaws.com'),
    ...deeds('tag', 'GetResources', ALL),
  ],
  AWSBackupServiceRolePolicyForS3Backup: [
    ...deeds('cloudwatch', 'GetMetricData', ALL),
    ...deeds(
      'events',
      'DeleteRule PutTargets DescribeRule EnableRule PutRule RemoveTargets ListTargetsByRule DisableRule',
      arn('events', 'rule/AwsBackupManagedRule1'),
    ),
    ...deeds('events', 'ListRules', ALL),
    ...withKeys('Decrypt DescribeKey', 's3.us-east-1.amazonaws.com'),
    ...deeds(
      's3',
      'GetBucketTagging GetInventoryConfiguration ListBucketVersions ListBucket GetBucketVersioning GetBucketLocation GetBucketAcl PutInventoryConfiguration GetBucketNotification PutBucketNotification',
      bucket,
    ),
    ...deeds(
      's3',
      'GetObjectAcl GetObject GetObjectVersionTagging GetObjectVersionAcl GetObjectTagging GetObjectVersion',
      `${bucket}/products/a.webp`,
    ),
    ...deeds('s3', 'ListAllMyBuckets', ALL),
    ...deeds('backup', 'TagResource', arn('backup', 'recovery-point:1')),
  ],
};

function withKeys(names: string, through: string): Deed[] {
  return within(deeds('kms', names, arn('kms', 'key/1')), { 'kms:ViaService': through });
}
