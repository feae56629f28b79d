import { resource, resourcesOf } from '../read-template.ts';
import { isPartOf } from './is-part-of.ts';
import type { Rule } from './rule.ts';

/** What CloudFormation takes and AWS then does not do: each has been met before, in a draft of this template or elsewhere. */

/** CloudWatch may not use the key that AWS keeps for SNS: an alarm would ring into nothing. */
export const heard: Rule = (template) =>
  resourcesOf<{ KmsMasterKeyId?: unknown }>(template, 'AWS::SNS::Topic')
    .filter(([, { KmsMasterKeyId }]) => KmsMasterKeyId === 'alias/aws/sns')
    .map(([id]) => `no alarm reaches ${id}`);

/** A new account runs ten copies in all and lets nobody reserve any of them. */
export const unreserved: Rule = ({ Globals, Resources }) =>
  [...Object.entries(Resources), ['every function', { Properties: Globals.Function }] as const]
    .filter(([, { Properties = {} }]) => 'ReservedConcurrentExecutions' in Properties)
    .map(([id]) => `${id} reserves copies, which a new account refuses`);

/** The firewall and the certificate of CloudFront can be in one region only. */
export const region: Rule = ({ Rules = {} }) =>
  isPartOf({ 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] }, Rules['Region']?.Assertions[0]?.Assert)
    ? []
    : ['the stack may be put up where its firewall cannot be'];

type FirewallRule = {
  Statement: {
    ManagedRuleGroupStatement?: { Name: string; RuleActionOverrides?: object[] };
    RateBasedStatement?: object;
  };
};

/** AWS's own rules take bodies over 8 KB for attacks, and a limit by address would take Stripe for one. */
export const stripeComesThrough: Rule = (template) => {
  const { Rules } = resource(template, 'EdgeAcl').Properties as { Rules: FirewallRule[] };
  const common = Rules.find(
    ({ Statement }) => Statement.ManagedRuleGroupStatement?.Name === 'AWSManagedRulesCommonRuleSet',
  );
  const overrides = common?.Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [];
  const isLimitedEverywhere = Rules.some(({ Statement: { RateBasedStatement } }) => {
    return RateBasedStatement && !('ScopeDownStatement' in RateBasedStatement);
  });
  return [
    ...(common && !isPartOf([LARGE_BODIES_COUNT], overrides) ? ['the firewall refuses large events of Stripe'] : []),
    ...(isLimitedEverywhere ? ['the firewall limits how often Stripe may come'] : []),
  ];
};

const LARGE_BODIES_COUNT = { Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } };

/** Without it SAM puts up a second stage called `Stage`, without limits and logs. */
export const oneStage: Rule = ({ Globals }) =>
  Globals.Api?.OpenApiVersion ? [] : ['the API has a second stage that nobody has set up'];

const DOORS = ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'];

/** Since the end of 2025 an address of a function wants two permissions. */
export const doors: Rule = (template) => {
  const given = resourcesOf<{ Action: string; Principal: string }>(template, 'AWS::Lambda::Permission')
    .filter(([, { Principal }]) => Principal === 'cloudfront.amazonaws.com')
    .map(([, { Action }]) => Action);
  return DOORS.filter((action) => !given.includes(action)).map((action) => `CloudFront has no ${action} on the pages`);
};
