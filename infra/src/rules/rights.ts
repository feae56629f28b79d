import { givenBySam } from '../bootstrap/roles-in-template.ts';
import { differences } from '../differences.ts';
import { functionsIn, resourcesOf, type Template } from '../read-template.ts';
import { isPartOf } from './is-part-of.ts';
import type { Rule } from './rule.ts';

type Statement = { Effect?: string; Action: string | string[]; Resource: unknown; Condition?: object };
type Policy = { PolicyDocument: { Statement: Statement[] } };

/**
 * The only stars: the table's indexes, the folders of the buckets that something is written to, whom letters go to, and, for
 * whoever tries new versions, the versions of a function and the deployments of this stack.
 */
const KNOWN_STARS =
  /^\$\{(Table\.Arn\}\/index|ImagesBucket\.Arn\}\/(uploads|products\/uploaded)|FrontendBucket\.Arn\}\/_cache)\/\*$|:identity\/\*$|:function:\$\{AWS::StackName\}-\*Function-\*:\*$|:deploymentgroup:\$\{ServerlessDeploymentApplication\}\/\*$/;

const SECRETS = ['ReadSecrets', 'ReadOriginSecret'];
const CHANGES = ['QueryTable', 'ReadItem', 'WriteTable'];
/** What each calls, a test finds out (`needed-rights`); this is what has been agreed. */
const RIGHTS: Readonly<Record<string, string[]>> = {
  catalogue: [...SECRETS, 'QueryTable', 'QueryIndexes'],
  cart: [...SECRETS, ...CHANGES, 'QueryIndexes', 'ReadItems'],
  checkout: [...SECRETS, ...CHANGES, 'QueryIndexes', 'ReadItems'],
  orders: [...SECRETS, ...CHANGES, 'QueryIndexes'],
  admin: [...SECRETS, ...CHANGES, 'QueryIndexes', 'ReadItems', 'KeepImages'],
  webhook: [...SECRETS, 'SendPaymentEvents'],
  'payment-events': ['ReadSecrets', ...CHANGES, 'ReadItems'],
  jobs: ['ReadSecrets', ...CHANGES, 'QueryIndexes', 'ReadItems', 'SendMail'],
  stream: ['StreamRights', 'RefreshPages', 'QueryTable', 'ReadItems', 'SendMail'],
  server: ['PageRights'],
  'pre-traffic': ['ReadOriginSecret', 'TryVersions'],
};

/** Every function has the rights it needs, written where all can see them. */
export const rights: Rule = (template) => {
  const used = functionsIn(template).flatMap(({ properties }) => (properties.Policies ?? []).map(nameOf));
  return [
    ...functionsIn(template).flatMap(({ area, properties }) =>
      differences(RIGHTS[area] ?? ['a line in RIGHTS'], (properties.Policies ?? []).map(nameOf)).map(
        (fault) => `rights of ${area}: ${fault}`,
      ),
    ),
    ...resourcesOf(template, 'AWS::IAM::ManagedPolicy')
      .filter(([id]) => !used.includes(id))
      .map(([id]) => `nobody has ${id}`),
  ];
};

/** IAM attaches no more than this to a role, unless somebody has asked AWS for more. */
const MOST_POLICIES = 10;

/** No role has more policies than AWS lets it have; SAM adds some of AWS's own. */
export const attached: Rule = (template) =>
  functionsIn(template)
    .map(({ id, properties }) => ({
      id,
      policies: [...(properties.Policies ?? []).map(nameOf), ...givenBySam(properties)],
    }))
    .filter(({ policies }) => policies.length > MOST_POLICIES)
    .map(({ id, policies }) => `${id} has ${policies.length} policies: ${policies.join(', ')}`);

/** Rights are to named things and deeds. */
export const noStars: Rule = (template) =>
  statementsIn(template).flatMap(([id, { Action, Resource }]) =>
    [Action, Resource]
      .flat()
      .map((part) => (typeof part === 'string' ? part : Object.values(part as object).join()))
      .filter((part) => part.includes('*') && !KNOWN_STARS.test(part))
      .map((part) => `${id} allows ${part}`),
  );

const FROM_US = { StringEquals: { 'ses:FromAddress': { 'Fn::Sub': `hello@\${MailDomain}` } } };

/** Letters leave from one address, also in SES's sandbox, where the right to send is asked for by who gets them. */
export const letters: Rule = (template) =>
  statementsIn(template)
    .filter(([, { Action }]) => [Action].flat().includes('ses:SendEmail'))
    .flatMap(([id, { Resource, Condition }]) => [
      ...(isPartOf(FROM_US, Condition) ? [] : [`${id} sends letters from any address`]),
      ...(Object.values(Resource as object)
        .join()
        .endsWith(':identity/*')
        ? []
        : [`${id} sends none in the sandbox`]),
    ]);

/** AWS's own policies are wide; only these are taken, which a service of AWS works with. */
const WIDE_AND_NEEDED =
  /service-role\/(AmazonAPIGatewayPushToCloudWatchLogs|AWSCodeDeployRoleForLambda|AWSBackupServiceRolePolicyForBackup)$|\/AWSBackupServiceRolePolicyForS3Backup$/;

export const noForeignPolicies: Rule = (template) =>
  resourcesOf<{ ManagedPolicyArns?: object[]; Policies?: object[] }>(template, 'AWS::IAM::Role').flatMap(
    ([id, { ManagedPolicyArns = [], Policies = [] }]) => [
      ...ManagedPolicyArns.map((arn) => Object.values(arn).join())
        .filter((arn) => !WIDE_AND_NEEDED.test(arn))
        .map((arn) => `${id} has ${arn}`),
      ...Policies.map(() => `${id} has a policy of its own`),
    ],
  );

function statementsIn(template: Template): [id: string, Statement][] {
  return resourcesOf<Policy>(template, 'AWS::IAM::ManagedPolicy').flatMap(([id, { PolicyDocument }]) =>
    PolicyDocument.Statement.map((statement): [string, Statement] => [id, statement]),
  );
}

function nameOf(policy: unknown): string {
  const { Ref } = policy as { Ref?: string };
  return Ref ?? JSON.stringify(policy);
}
