import { tableDefinition } from '@rakhi/api';
import { type Resource, resource, resourcesOf, type Template } from '../read-template.ts';
import { isPartOf } from './is-part-of.ts';
import type { Rule } from './rule.ts';

/** The table is the one that the code defines, and what was in it can be had back. */
export const table: Rule = (template) => {
  const { Properties } = resource(template, 'Table');
  const wanted: object = { ...definition(), PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } };
  return Object.entries(wanted)
    .filter(([name, value]) => !isPartOf(value, (Properties as Record<string, unknown>)[name]))
    .map(([name]) => `the table has another ${name}`);
};

/** The code's definition in CloudFormation's words, with the end of life that `createTable` switches on afterwards. */
function definition(): object {
  const { TableName: _, StreamSpecification, ...rest } = tableDefinition('any');
  return {
    ...rest,
    StreamSpecification: { StreamViewType: StreamSpecification?.StreamViewType },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  };
}

const KEPT = [
  'AWS::Backup::BackupVault',
  'AWS::Cognito::UserPool',
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
];
/** Can be made again from what is kept. */
const NOT_KEPT = ['WebTags'];

/** Whatever is kept outlives its stack, but no first deployment that failed: its name would stand in the way of the next. */
export const kept: Rule = ({ Resources }) =>
  Object.entries(Resources)
    .filter(([id, { Type }]) => KEPT.includes(Type) && !NOT_KEPT.includes(id))
    .filter(([, each]) => each.DeletionPolicy !== 'RetainExceptOnCreate' || each.UpdateReplacePolicy !== 'Retain')
    .map(([id]) => `${id} is not kept as it should be: RetainExceptOnCreate, and Retain when it is replaced`);

const ENCRYPTED: Readonly<Record<string, object>> = {
  'AWS::DynamoDB::Table': { SSESpecification: { SSEEnabled: true } },
  'AWS::SQS::Queue': { SqsManagedSseEnabled: true },
  'AWS::S3::Bucket': { BucketEncryption: {} },
};

export const encrypted: Rule = ({ Resources }) =>
  Object.entries(Resources)
    .filter(([, { Type, Properties }]) => Type in ENCRYPTED && !isPartOf(ENCRYPTED[Type], Properties))
    .map(([id]) => `${id} is not encrypted`);

const PRIVATE = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

/** Nobody but our distribution reads from a bucket, and a file that was overwritten can be had back. */
export const buckets: Rule = (template) =>
  resourcesOf<object>(template, 'AWS::S3::Bucket').flatMap(([id, properties]) => [
    ...(isPartOf({ PublicAccessBlockConfiguration: PRIVATE }, properties) ? [] : [`${id} is not private`]),
    ...(isPartOf({ VersioningConfiguration: { Status: 'Enabled' } }, properties) ? [] : [`${id} has no versions`]),
  ]);

type Statement = { Effect: string; Principal: unknown; Resource: unknown; Condition?: object };
type ResourcePolicy = {
  Bucket?: { Ref: string };
  Queues?: { Ref: string }[];
  PolicyDocument: { Statement: Statement[] };
};

const TLS_ONLY = { Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
const GUARDED = ['AWS::S3::Bucket', 'AWS::SQS::Queue'];

/** Buckets and queues are spoken to over TLS only, and let in nobody but a service that acts for us. */
export const guarded: Rule = (template) => [
  ...Object.entries(template.Resources)
    .filter(([id, each]) => isGuardedKind(each) && !policiesOf(template, id).some((one) => isPartOf(TLS_ONLY, one)))
    .map(([id]) => `${id} may be spoken to without TLS`),
  ...policies(template).flatMap(([id, { PolicyDocument }]) =>
    PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow')
      .filter(({ Principal, Condition }) => Principal === '*' || !Condition)
      .map(() => `${id} lets others in`),
  ),
];

const isGuardedKind = ({ Type }: Resource) => GUARDED.includes(Type);

function policiesOf(template: Template, id: string): Statement[] {
  return policies(template)
    .filter(([, { Bucket, Queues = [] }]) => [Bucket, ...Queues].some((each) => each?.Ref === id))
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement);
}

function policies(template: Template): [string, ResourcePolicy][] {
  return ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy'].flatMap((type) =>
    resourcesOf<ResourcePolicy>(template, type),
  );
}
