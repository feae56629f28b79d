import { resource } from '../read-template.ts';
import { added, allowing, another, changed, type Planted, removed } from './planting.ts';

/** What gives away more than it has to. */
export const AGAINST_SAFETY: readonly Planted[] = [
  ['noStars', 'a right to every deed', allowing('dynamodb:*', 'arn:x'), 'QueryTable allows dynamodb:*'],
  ['noStars', 'a right to many deeds', allowing(['s3:GetObject', 's3:Put*'], 'arn:x'), 'QueryTable allows s3:Put*'],
  ['noStars', 'a right to every thing', allowing('ses:SendEmail', '*'), 'QueryTable allows *'],
  ['noStars', 'a right to a whole bucket', allowing('s3:GetObject', 'arn:aws:s3:::pictures/*'), 'pictures/*'],
  ['noStars', 'one star among others', allowing('s3:GetObject', ['arn:x', { 'Fn::Sub': 'arn:y/*' }]), 'arn:y/*'],
  [
    'letters',
    'letters from anybody',
    allowing('ses:SendEmail', { 'Fn::Sub': 'arn:aws:ses:us-east-1:1:identity/*' }, 'SendMail'),
    'SendMail sends letters from any address',
  ],
  [
    'letters',
    'letters that a new account cannot send',
    allowing('ses:SendEmail', { 'Fn::Sub': 'arn:aws:ses:us-east-1:1:identity/x' }, 'SendMail'),
    'SendMail sends none in the sandbox',
  ],
  ['rights', 'a right that is missing', another('jobs', () => ({ Policies: [] })), 'rights of jobs: missing: SendMail'],
  [
    'rights',
    'a right that a function gives itself',
    another('cart', ({ Policies = [] }) => ({
      Policies: [...Policies, { DynamoDBCrudPolicy: { TableName: { Ref: 'Table' } } }],
    })),
    'rights of cart: unknown: {"DynamoDBCrudPolicy"',
  ],
  [
    'rights',
    'rights that nobody has',
    added('Spare', 'AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: [] } }),
    'nobody has Spare',
  ],
  [
    'attached',
    'more policies than a role can have',
    another('cart', ({ Policies = [] }) => ({ Policies: [...Policies, ...Array(9).fill({ Ref: 'ReadItem' })] })),
    'CartFunction has 18 policies',
  ],
  [
    'noForeignPolicies',
    'a wide policy of AWS',
    changed('BackupRole', {
      ManagedPolicyArns: [{ 'Fn::Sub': 'arn:aws:iam::aws:policy/AdministratorAccess' }],
    }),
    'AdministratorAccess',
  ],
  [
    'addresses',
    'a function that is open to the world',
    another('server', () => ({ FunctionUrlConfig: { AuthType: 'NONE' } })),
    'WebFunction is open',
  ],
  [
    'addresses',
    'a permission for every distribution',
    changed('WebUrlPermission', { SourceArn: undefined }),
    'WebUrlPermission lets anybody',
  ],
  [
    'kept',
    'a table that goes with its stack',
    (faulty) => {
      resource(faulty, 'Table').DeletionPolicy = 'Delete';
    },
    'Table is not kept',
  ],
  [
    'kept',
    'a vault that a deployment which failed leaves behind',
    (faulty) => {
      resource(faulty, 'BackupVault').DeletionPolicy = 'Retain';
    },
    'BackupVault is not kept as it should be',
  ],
  [
    'encrypted',
    'a bucket in plain text',
    changed('ImagesBucket', { BucketEncryption: undefined }),
    'ImagesBucket is not encrypted',
  ],
  [
    'encrypted',
    'a queue in plain text',
    changed('JobsDead', { SqsManagedSseEnabled: false }),
    'JobsDead is not encrypted',
  ],
  [
    'buckets',
    'a bucket that may become public',
    changed('ImagesBucket', { PublicAccessBlockConfiguration: { BlockPublicAcls: true } }),
    'ImagesBucket is not private',
  ],
  [
    'buckets',
    'a bucket that forgets',
    changed('FrontendBucket', { VersioningConfiguration: undefined }),
    'FrontendBucket has no versions',
  ],
  ['guarded', 'a bucket that speaks without TLS', removed('ImagesBucketPolicy'), 'ImagesBucket may be spoken to'],
  [
    'guarded',
    'a bucket for everybody',
    changed('ImagesBucketPolicy', {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'x' }] },
    }),
    'ImagesBucketPolicy lets others in',
  ],
  [
    'backups',
    'a backup that stays in its region',
    changed('BackupPlan', {
      BackupPlan: { BackupPlanRule: [{ RuleName: 'daily', Lifecycle: { DeleteAfterDays: 35 } }] },
    }),
    'the daily backup stays in this region',
  ],
  [
    'backups',
    'a backup of too few days for its vault',
    changed('BackupVault', { LockConfiguration: { MinRetentionDays: 40, MaxRetentionDays: 400 } }),
    'the vault refuses the daily backup: 35 days',
  ],
  [
    'backedUp',
    'pictures that nobody backs up',
    changed('BackupSelection', { BackupSelection: { Resources: [] } }),
    'ImagesBucket is backed up nowhere',
  ],
];
