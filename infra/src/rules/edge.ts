import { areas } from '@rakhi/api';
import { resource, type Template } from '../read-template.ts';
import { isPartOf } from './is-part-of.ts';
import type { Rule } from './rule.ts';

type Behaviour = {
  PathPattern?: string;
  TargetOriginId: string;
  ViewerProtocolPolicy: string;
  AllowedMethods?: string[];
  CachePolicyId: unknown;
  OriginRequestPolicyId?: unknown;
  FunctionAssociations?: object[];
};
type Origin = {
  Id: string;
  OriginAccessControlId?: object;
  CustomOriginConfig?: { OriginProtocolPolicy: string; OriginSSLProtocols?: string[] };
  OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[];
};
type Config = {
  WebACLId?: object;
  ViewerCertificate: object;
  Origins: Origin[];
  CustomErrorResponses: { ErrorCode: number; ErrorCachingMinTTL: number }[];
  DefaultCacheBehavior: Behaviour;
  CacheBehaviors: Behaviour[];
};

const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
/** Cookies, tokens, addresses: whatever a visitor's browser says. */
const ALL_OF_THE_VISITOR = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
/** What Next's scripts ask with: each gets another part of a page (its `Vary`, and the address a visitor left). */
const NEXT_ASKS_WITH = [
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'rsc',
];
/** What CloudFront would keep for ten seconds on its own, for everybody, even where it is told to keep nothing. */
const FAILURES = [400, 403, 404, 405, 500, 502, 503, 504];

const NOT_ON_DEV = { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] }] };

/** Browsers speak to the edge, and the edge to what is behind it, in a TLS that is not old; a firewall stands before it. */
export const edge: Rule = (template) => {
  const { WebACLId, ViewerCertificate, Origins } = configOf(template);
  return [
    ...(WebACLId && isPartOf(NOT_ON_DEV, template.Conditions['HasFirewall'])
      ? []
      : ['no firewall stands before the edge']),
    ...(JSON.stringify(ViewerCertificate).includes('"TLSv1.2_2021"') ? [] : ['the edge takes an old TLS']),
    ...Origins.filter(({ CustomOriginConfig: custom }) => custom && !isSafe(custom)).map(
      ({ Id }) => `the edge speaks to ${Id} without a good TLS`,
    ),
  ];
};

function isSafe({ OriginProtocolPolicy, OriginSSLProtocols }: NonNullable<Origin['CustomOriginConfig']>): boolean {
  return OriginProtocolPolicy === 'https-only' && OriginSSLProtocols?.join() === 'TLSv1.2';
}

/** Nothing behind the edge can be reached around it: it signs what it asks for, or shows a secret that is no plain text. */
export const origins: Rule = (template) =>
  configOf(template)
    .Origins.filter(({ OriginAccessControlId, OriginCustomHeaders = [] }) => {
      const shown = OriginCustomHeaders.find(({ HeaderName }) => HeaderName === 'x-origin-verify');
      return !OriginAccessControlId && !JSON.stringify(shown?.HeaderValue ?? '').includes('{{resolve:secretsmanager:');
    })
    .map(({ Id }) => `${Id} can be reached around the edge`);

/** What changes something goes to the API; everything else is only read. */
export const behaviours: Rule = (template) => {
  const { DefaultCacheBehavior, CacheBehaviors } = configOf(template);
  return [{ ...DefaultCacheBehavior, PathPattern: 'everything else' }, ...CacheBehaviors].flatMap((each) => [
    ...(each.ViewerProtocolPolicy === 'allow-all' ? [`${each.PathPattern} may be asked for without TLS`] : []),
    ...(changes(each) && each.PathPattern !== '/api/*' ? [`${each.PathPattern} may be posted to`] : []),
    ...(each.TargetOriginId === 'api' && !each.FunctionAssociations
      ? [`${each.PathPattern} does not tell the API who asks`]
      : []),
  ]);
};

const changes = ({ AllowedMethods = [] }: Behaviour) => AllowedMethods.some((method) => /POST|PUT|DELETE/.test(method));

/** The edge keeps only answers that are the same for everyone, and every method of the API comes through. */
export const caching: Rule = (template) => {
  const { CacheBehaviors } = configOf(template);
  return Object.values(areas)
    .flat()
    .flatMap(({ method, path, cache }) => {
      const behaviour = CacheBehaviors.find(({ PathPattern = '' }) => matches(PathPattern, `/api${path}`));
      const isKept = behaviour?.CachePolicyId !== CACHING_DISABLED;
      return [
        ...(isKept && cache === undefined ? [`the edge may keep ${method} ${path}`] : []),
        ...(behaviour?.AllowedMethods?.includes(method) ? [] : [`${method} ${path} does not come through the edge`]),
      ];
    });
};

/** What one visitor says of herself is not heard where the answer is everybody's, and Next's parts of a page are told apart. */
export const keys: Rule = (template) => {
  const { DefaultCacheBehavior, CacheBehaviors } = configOf(template);
  const headers = JSON.stringify(resource(template, 'PageCaching').Properties);
  return [
    ...[{ ...DefaultCacheBehavior, PathPattern: 'everything else' }, ...CacheBehaviors]
      .filter((each) => each.CachePolicyId !== CACHING_DISABLED && each.OriginRequestPolicyId === ALL_OF_THE_VISITOR)
      .map(({ PathPattern }) => `${PathPattern} is kept for all and made for one`),
    ...NEXT_ASKS_WITH.filter((name) => !headers.includes(`"${name}"`)).map(
      (name) => `a page is kept without regard to ${name}`,
    ),
  ];
};

/** A failure is over as soon as it is over. */
export const failures: Rule = (template) => {
  const { CustomErrorResponses } = configOf(template);
  const brief = CustomErrorResponses.filter(({ ErrorCachingMinTTL }) => ErrorCachingMinTTL === 0);
  return FAILURES.filter((code) => !brief.some(({ ErrorCode }) => ErrorCode === code)).map(
    (code) => `the edge goes on saying ${code} when it is over`,
  );
};

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.?+^$()[\]{}|\\/]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}

function configOf(template: Template): Config {
  return (resource(template, 'Distribution').Properties as { DistributionConfig: Config }).DistributionConfig;
}
