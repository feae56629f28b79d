import { describe, expect, it } from 'vitest';
import { readStack, readTemplate } from '../read-template.ts';
import { DEEDS } from './cloudformation-deeds.ts';
import { kindsIn } from './kinds-in-template.ts';
import { arn, bootstrapName } from './names.ts';
import { allows, type Deed, filledIn, type Statement } from './policy.ts';
import { wantedIn } from './roles-in-template.ts';

type Document = { Statement: Statement[] };
type Properties = { PolicyDocument?: Document; Policies?: { PolicyDocument: Document }[] };
type Resources = Record<string, { Properties: Properties }>;

const template = readTemplate();
const { Resources } = readStack('bootstrap.yaml') as { Resources: Resources };
const [, , perStage] = Resources['Fn::ForEach::Stages'] as unknown as [string, string[], Resources];
const boundary = statementsOf(Resources['Boundary']?.Properties);
const stackRole = statementsOf(perStage[`\${Stage}StackRole`]?.Properties);
const cleanUpRole = statementsOf(Resources['DevCleanUpRole']?.Properties);
const deployRole = statementsOf(perStage[`\${Stage}DeployRole`]?.Properties);

describe('the boundary', () => {
  it('has room for all that the roles of the template want', () => {
    expect(wantedIn(template).length).toBeGreaterThan(80);
    expect(refused(boundary, wantedIn(template))).toEqual([]);
  });

  it('has room for nothing else', () => {
    const wanted = new Set(wantedIn(template).map(({ action }) => action));
    expect(boundary.flatMap(({ Action }) => Action).filter((action) => !wanted.has(action))).toEqual([]);
  });

  it.each<[string, Statement[], string]>([
    ['a deed that is not in it', without(boundary, 'sqs:ReceiveMessage'), 'sqs:ReceiveMessage'],
    ['the hook of the deployment', without(boundary, 'codedeploy:GetDeployment'), 'codedeploy:GetDeployment'],
    ['a thing that is not in it', elsewhere(boundary, ':s3:::usarakhi-', ':s3:::usarakhi-prod-'), 's3:PutObject'],
  ])('is found too narrow for %s', (_, narrow, action) => {
    expect(refused(narrow, wantedIn(template)).join()).toContain(action);
  });
});

describe('the role of CloudFormation', () => {
  it.each(kindsIn(template))('can make, change and delete a %s', (kind) => {
    expect(DEEDS).toHaveProperty([kind]);
    expect(refused(stackRole, DEEDS[kind] ?? [])).toEqual([]);
  });

  it.each<[string, Statement[], string]>([
    ['event sources', without(stackRole, 'lambda:CreateEventSourceMapping'), 'AWS::Lambda::EventSourceMapping'],
    ['what passes a role to AWS Backup', passingOnlyTo('lambda.amazonaws.com'), 'AWS::Backup::BackupSelection'],
    [
      'the hook, which is not named after the stack',
      elsewhere(stackRole, 'CodeDeployHook_', 'Hook_'),
      'AWS::Lambda::Function',
    ],
    ['logs of the edge', elsewhere(stackRole, '/aws/vendedlogs/', '/aws/logs/'), 'AWS::Logs::LogGroup'],
  ])('is found too narrow for %s', (_, narrow, kind) => {
    expect(refused(narrow, DEEDS[kind] ?? [])).not.toEqual([]);
  });

  it.each<[string, Deed]>([
    [
      'another stage’s table',
      { action: 'dynamodb:DeleteTable', on: 'arn:aws:dynamodb:us-east-1:123456789012:table/usarakhi-prod-Table-1' },
    ],
    [
      'another stage’s user pool',
      ofProd('cognito-idp:DeleteUserPool', 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/x'),
    ],
    [
      'another stage’s secret',
      ofProd('secretsmanager:DeleteSecret', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:x'),
    ],
    [
      'another stage’s distribution',
      ofProd('cloudfront:DeleteDistribution', 'arn:aws:cloudfront::123456789012:distribution/E1'),
    ],
    ['a role without the boundary', { action: 'iam:CreateRole', on: 'arn:aws:iam::123456789012:role/usarakhi-dev-x' }],
    [
      'events for another stage',
      {
        action: 'lambda:CreateEventSourceMapping',
        on: '*',
        context: { 'lambda:FunctionArn': 'arn:aws:lambda:us-east-1:123456789012:function:usarakhi-prod-x' },
      },
    ],
  ])('does not touch %s', (_, deed) => {
    expect(allows(stackRole, deed)).toBe(false);
  });
});

describe('the role of a workflow', () => {
  const BUCKET = 'arn:aws:s3:::usarakhi-dev-frontendbucket-1a2b';
  it.each<Deed>([
    { action: 's3:ListBucket', on: BUCKET },
    { action: 's3:PutObject', on: `${BUCKET}/_assets/_next/static/a.js` },
    { action: 's3:PutObject', on: 'arn:aws:s3:::usarakhi-bootstrap-artifacts-1a2b/dev/code/x' },
    { action: 's3:GetObject', on: 'arn:aws:s3:::usarakhi-bootstrap-artifacts-1a2b/dev/releases/last-good' },
    {
      action: 'cloudformation:CreateChangeSet',
      on: 'arn:aws:cloudformation:us-east-1:123456789012:stack/usarakhi-dev/*',
    },
  ])('may $action on $on', (deed) => {
    expect(allows(deployRole, deed)).toBe(true);
  });

  it('puts no file where pages are kept, and none for another stage', () => {
    expect(allows(deployRole, { action: 's3:PutObject', on: `${BUCKET}/_cache/page` })).toBe(false);
    expect(allows(deployRole, { action: 's3:PutObject', on: `${BUCKET.replace('dev', 'prod')}/_assets/a` })).toBe(
      false,
    );
  });
});

describe('the role that takes dev away', () => {
  const ofDev = { 'aws:ResourceTag/stage': 'dev' };
  const DOES: Deed[] = [
    { action: 'cloudformation:DeleteStack', on: arn('cloudformation', 'stack/usarakhi-dev/*') },
    { action: 's3:ListBucketVersions', on: 'arn:aws:s3:::usarakhi-dev-imagesbucket-1a2b' },
    { action: 's3:DeleteObjectVersion', on: 'arn:aws:s3:::usarakhi-dev-imagesbucket-1a2b/uploads/a' },
    { action: 's3:DeleteBucket', on: 'arn:aws:s3:::usarakhi-dev-imagesbucket-1a2b' },
    { action: 'dynamodb:DeleteTable', on: arn('dynamodb', 'table/usarakhi-dev-Table-1A2B') },
    { action: 'cognito-idp:DeleteUserPool', on: arn('cognito-idp', 'userpool/us-east-1_x'), context: ofDev },
    { action: 'secretsmanager:DeleteSecret', on: arn('secretsmanager', 'secret:TokenSecret-1'), context: ofDev },
    { action: 'logs:DeleteLogGroup', on: arn('logs', 'log-group:/usarakhi/dev/functions') },
    { action: 's3:DeleteObject', on: 'arn:aws:s3:::usarakhi-bootstrap-artifacts-1a2b/dev/code/x' },
  ];

  it.each(DOES)('may $action', (deed) => {
    expect(allows(cleanUpRole, deed)).toBe(true);
  });

  it.each(DOES)('may not $action of prod', ({ action, on, context }) => {
    const ofProd = context && { 'aws:ResourceTag/stage': 'prod' };
    const deed = { action, on: on.replace(/\bdev\b/, 'prod'), ...(ofProd && { context: ofProd }) };
    expect(allows(cleanUpRole, deed)).toBe(false);
  });
});

describe('AWS', () => {
  it('takes policies of this length', () => {
    // IAM does not count spaces: 6,144 characters in a policy of its own, 10,240 in all that are written into a role.
    expect(JSON.stringify({ Version: '2012-10-17', Statement: boundary }).length).toBeLessThan(6144);
    for (const statements of [stackRole, deployRole, cleanUpRole]) {
      expect(JSON.stringify({ Version: '2012-10-17', Statement: statements }).length).toBeLessThan(10_240);
    }
  });
});

function statementsOf(properties: Properties = {}): Statement[] {
  const documents = [properties.PolicyDocument, ...(properties.Policies ?? []).map((each) => each.PolicyDocument)];
  return documents.flatMap((document) => filledIn(document?.Statement ?? [], bootstrapName) as Statement[]);
}

function refused(statements: Statement[], deeds: Deed[]): string[] {
  return deeds.filter((deed) => !allows(statements, deed)).map(({ action, on }) => `${action} on ${on}`);
}

function without(statements: Statement[], action: string): Statement[] {
  return statements.map((each) => ({ ...each, Action: [each.Action].flat().filter((one) => one !== action) }));
}

function elsewhere(statements: Statement[], place: string, other: string): Statement[] {
  return JSON.parse(JSON.stringify(statements).replaceAll(place, other));
}

function passingOnlyTo(service: string): Statement[] {
  const Condition = { StringEquals: { 'iam:PassedToService': service } };
  return stackRole.map((each) => (each.Sid === 'PassRoles' ? { ...each, Condition } : each));
}

function ofProd(action: string, on: string): Deed {
  return { action, on, context: { 'aws:ResourceTag/stage': 'prod' } };
}
