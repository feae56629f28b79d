import { ALL, deeds, OF_THIS_STAGE, passes, serviceRole, within } from './deeds.ts';
import { arn, nameFor } from './names.ts';
import type { Deed } from './policy.ts';

const BUCKET = `arn:aws:s3:::${nameFor('ImagesBucket').toLowerCase()}`;

/** What keeps something. */
export const FOR_KEEPING: Readonly<Record<string, Deed[]>> = {
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
  'AWS::S3::Bucket': deeds(
    's3',
    'CreateBucket DeleteBucket PutEncryptionConfiguration PutBucketPublicAccessBlock PutBucketOwnershipControls PutBucketVersioning PutLifecycleConfiguration PutBucketCORS PutBucketTagging GetBucketTagging ListBucket',
    BUCKET,
  ),
  'AWS::S3::BucketPolicy': deeds('s3', 'PutBucketPolicy GetBucketPolicy DeleteBucketPolicy', BUCKET),
  'AWS::SQS::Queue': deeds(
    'sqs',
    'CreateQueue GetQueueUrl GetQueueAttributes SetQueueAttributes TagQueue DeleteQueue',
    arn('sqs', nameFor('JobsDead')),
  ),
  'AWS::SQS::QueuePolicy': deeds('sqs', 'SetQueueAttributes', arn('sqs', nameFor('JobsDead'))),
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
};
