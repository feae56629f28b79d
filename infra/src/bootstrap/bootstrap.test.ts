import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStack, readTemplate } from '../read-template.ts';

type Statement = {
  Sid?: string;
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  Condition?: Conditions;
};
type Conditions = Record<string, Record<string, unknown>>;
type Policy = { Statement: Statement[] };
type Role = { AssumeRolePolicyDocument: Policy; Policies: { PolicyDocument: Policy }[] };
type Resource = { Type: string; Properties?: object };
type Bootstrap = { Parameters: Record<string, { AllowedPattern?: string }>; Resources: Record<string, Resource> };

const LOOP = 'Fn::ForEach::Stages';
const DEPLOY_ROLE = `\${Stage}DeployRole`;
const STACK_ROLE = `\${Stage}StackRole`;
const GITHUB = 'token.actions.githubusercontent.com';
const bootstrap = readStack('bootstrap.yaml') as Bootstrap;
const [loopName, stages, perStage] = bootstrap.Resources[LOOP] as unknown as [string, string[], Bootstrap['Resources']];
const template = readTemplate();

it('there is a pair of roles for every stage of the template', () => {
  const { Stage } = (readStack('template.yaml') as { Parameters: { Stage: { AllowedValues: string[] } } }).Parameters;
  expect([loopName, stages]).toEqual(['Stage', Stage.AllowedValues]);
  expect(Object.keys(perStage)).toEqual([DEPLOY_ROLE, STACK_ROLE]);
});

it('every stage is deployed under the name that its roles are for', () => {
  const settings = readFileSync(new URL('../../samconfig.toml', import.meta.url), 'utf8')
    .split(/^\[/m)
    .slice(1);
  const named = settings.map(
    (each) => /^(\w+)\.deploy\.parameters\]\nstack_name = "usarakhi-(\w+)"$/m.exec(each) ?? [],
  );
  expect(named.map(([, stage, stack]) => [stage, stack])).toEqual(stages.map((stage) => [stage, stage]));
  // By these tags the bill is told apart, and the roles know what is of which stage.
  const tags = settings.map((each) => /^tags = "project=usarakhi stage=(\w+)"$/m.exec(each)?.[1]);
  expect(tags).toEqual(stages);
});

it.each([
  ['a stage', role(perStage, DEPLOY_ROLE), `repo:\${GitHubRepository}:environment:\${Stage}`],
  ['whoever clears up', role(bootstrap.Resources, 'DevCleanUpRole'), `repo:\${GitHubRepository}:environment:dev`],
  ['the night', role(bootstrap.Resources, 'WatchRole'), `repo:\${GitHubRepository}:environment:nightly`],
])('GitHub may act for %s in its environment alone', (_, { AssumeRolePolicyDocument }, subject) => {
  const [trust, ...more] = AssumeRolePolicyDocument.Statement;
  expect(more).toEqual([]);
  expect(trust?.Condition).toEqual({
    StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com', [`${GITHUB}:sub`]: { 'Fn::Sub': subject } },
  });
});

it('a repository may be named with its numbers, as GitHub does since July 2026, or without', () => {
  const { GitHubRepository } = bootstrap.Parameters;
  const taken = new RegExp(GitHubRepository?.AllowedPattern ?? '');
  for (const name of ['octocat@123456/my.repo@456789', 'octocat/my.repo']) expect(name).toMatch(taken);
  for (const name of ['octocat', 'octo*/my.repo', 'octocat@/my.repo', 'octocat/my.repo:ref'])
    expect(name).not.toMatch(taken);
});

it('a workflow asks CloudFormation and makes nothing itself', () => {
  const actions = statementsOf(role(perStage, DEPLOY_ROLE)).flatMap(actionsOf);
  expect(new Set(actions.map((action) => action.split(':')[0]))).toEqual(new Set(['cloudformation', 's3', 'iam']));
  expect(actions.filter((action) => action.startsWith('iam:'))).toEqual(['iam:PassRole']);
  expect(actions.filter((action) => action.includes('*'))).toEqual([]);
});

it('a role is passed on to named services only', () => {
  const passing = Object.keys(perStage)
    .flatMap((id) => statementsOf(role(perStage, id)))
    .filter((statement) => actionsOf(statement).includes('iam:PassRole'));
  expect(passing).toHaveLength(2);
  for (const { Condition } of passing) expect(Condition?.['StringEquals']).toHaveProperty(['iam:PassedToService']);
});

it('every right to shape a role demands the boundary, and none can take it off', () => {
  const shaping = ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:PutRolePermissionsBoundary'];
  const statements = statementsOf(role(perStage, STACK_ROLE));
  for (const action of shaping) {
    const allowing = statements.filter((statement) => actionsOf(statement).includes(action));
    expect(allowing.map(({ Condition }) => Condition)).toEqual([
      { StringEquals: { 'iam:PermissionsBoundary': { Ref: 'Boundary' } } },
    ]);
  }
  const actions = statements.flatMap(actionsOf);
  expect(actions).not.toContain('iam:DeleteRolePermissionsBoundary');
  expect(actions.filter((action) => action === '*' || action.startsWith('iam:*'))).toEqual([]);
});

it('the boundary leaves no room for rights of IAM, nor for all that a service can do', () => {
  const allowed = policyOf(bootstrap.Resources, 'Boundary').Statement.flatMap(actionsOf);
  expect(allowed.length).toBeGreaterThan(50);
  expect(allowed.filter((action) => /^(iam|sts|organizations):|\*/.test(action))).toEqual([]);
});

it('every role that the template makes takes the boundary', () => {
  const taken = { 'Fn::If': ['HasBoundary', { Ref: 'PermissionsBoundary' }, { Ref: 'AWS::NoValue' }] };
  const { Globals, Resources } = template;
  expect(Globals.Function).toMatchObject({ PermissionsBoundary: taken });
  // SAM makes roles of its own for these two, unless it is told otherwise.
  expect(Globals.Function).toHaveProperty(['DeploymentPreference', 'Role']);
  for (const { Type, Properties = {} } of Object.values(Resources)) {
    if (Type === 'AWS::IAM::Role') expect(Properties).toMatchObject({ PermissionsBoundary: taken });
    for (const event of eventsOf(Properties)) {
      if (event.Type === 'ScheduleV2') expect(event.Properties).toMatchObject({ PermissionsBoundary: taken });
    }
  }
});

it('packages are kept private, encrypted and in all their versions', () => {
  const shut = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
  expect(bootstrap.Resources['Artifacts']).toMatchObject({
    DeletionPolicy: 'RetainExceptOnCreate',
    Properties: { PublicAccessBlockConfiguration: shut, VersioningConfiguration: { Status: 'Enabled' } },
  });
  expect(bootstrap.Resources['Artifacts']?.Properties).toHaveProperty('BucketEncryption');
  expect(policyOf(bootstrap.Resources, 'ArtifactsPolicy').Statement).toMatchObject([
    { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  ]);
});

function role(resources: Bootstrap['Resources'], id: string): Role {
  const found = resources[id];
  if (!found) throw new Error(`the template has no ${id}`);
  return found.Properties as Role;
}

function policyOf(resources: Bootstrap['Resources'], id: string): Policy {
  const { PolicyDocument = { Statement: [] } } = (resources[id]?.Properties ?? {}) as { PolicyDocument?: Policy };
  return PolicyDocument;
}

function eventsOf(properties: object): { Type: string; Properties: object }[] {
  return 'Events' in properties ? Object.values(properties.Events as object) : [];
}

const statementsOf = ({ Policies }: Role) => Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
const actionsOf = ({ Action }: Statement) => [Action].flat();
