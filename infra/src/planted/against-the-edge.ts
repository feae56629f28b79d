import { changed, edged, type Planted, variable } from './planting.ts';

/** What leads around the edge, or lets it keep or change too much. */
export const AGAINST_THE_EDGE: readonly Planted[] = [
  [
    'edge',
    'an edge without a firewall',
    edged((config) => Object.assign(config, { WebACLId: undefined })),
    'no firewall',
  ],
  [
    'edge',
    'a firewall for prod alone',
    (faulty) => Object.assign(faulty.Conditions, { HasFirewall: { Condition: 'IsProd' } }),
    'no firewall',
  ],
  [
    'edge',
    'an old TLS',
    edged((config) => Object.assign(config, { ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.1_2016' } })),
    'takes an old TLS',
  ],
  [
    'edge',
    'plain HTTP behind the edge',
    edged(({ Origins }) =>
      Object.assign(Origins[1] ?? {}, { CustomOriginConfig: { OriginProtocolPolicy: 'http-only' } }),
    ),
    'speaks to api without',
  ],
  [
    'origins',
    'an API that can be reached around the edge',
    edged(({ Origins }) => Object.assign(Origins[1] ?? {}, { OriginCustomHeaders: [] })),
    'api can be reached',
  ],
  [
    'origins',
    'a secret of the edge in plain text',
    edged(({ Origins }) =>
      Object.assign(Origins[1] ?? {}, {
        OriginCustomHeaders: [{ HeaderName: 'x-origin-verify', HeaderValue: 'open sesame' }],
      }),
    ),
    'api can be reached',
  ],
  [
    'behaviours',
    'pages that can be posted to',
    edged(({ DefaultCacheBehavior }) => Object.assign(DefaultCacheBehavior, { AllowedMethods: ['GET', 'POST'] })),
    'everything else may be posted to',
  ],
  [
    'behaviours',
    'pages without TLS',
    edged(({ DefaultCacheBehavior }) => Object.assign(DefaultCacheBehavior, { ViewerProtocolPolicy: 'allow-all' })),
    'without TLS',
  ],
  [
    'behaviours',
    'an API that does not learn who asks',
    edged(({ CacheBehaviors }) => Object.assign(CacheBehaviors[2] ?? {}, { FunctionAssociations: undefined })),
    '/api/* does not tell',
  ],
  [
    'caching',
    'a cart that the edge keeps',
    edged(({ CacheBehaviors }) => Object.assign(CacheBehaviors[2] ?? {}, { CachePolicyId: 'x' })),
    'the edge may keep GET /cart',
  ],
  [
    'caching',
    'a method that does not come through',
    edged(({ CacheBehaviors }) => Object.assign(CacheBehaviors[2] ?? {}, { AllowedMethods: ['GET', 'POST', 'PUT'] })),
    'DELETE /cart/{itemId} does not come',
  ],
  [
    'keys',
    'pages that are made for one visitor and kept for all',
    edged(({ DefaultCacheBehavior }) =>
      Object.assign(DefaultCacheBehavior, { OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac' }),
    ),
    'everything else is kept for all and made for one',
  ],
  [
    'keys',
    'a part of a page that is taken for the page',
    changed('PageCaching', { CachePolicyConfig: { ParametersInCacheKeyAndForwardedToOrigin: {} } }),
    'without regard to rsc',
  ],
  [
    'failures',
    'an order that was not there a moment ago',
    edged((config) => Object.assign(config, { CustomErrorResponses: [{ ErrorCode: 500, ErrorCachingMinTTL: 0 }] })),
    'goes on saying 404',
  ],
  [
    'freshPages',
    'pages that are told by the edge what was so half a minute ago',
    variable('server', 'API_URL', { 'Fn::Sub': `\${ShopUrl}/api` }),
    'do not ask the API itself',
  ],
  [
    'freshPages',
    'pages that the API sends away',
    variable('server', 'SECRETS_ARNS', { Ref: 'RevalidateSecret' }),
    'nothing to show the API',
  ],
  [
    'freshPages',
    'a product that API Gateway keeps for half a minute',
    changed('Api', { MethodSettings: [{ ResourcePath: '/~1products', CachingEnabled: true, CacheTtlInSeconds: 30 }] }),
    'keeps /~1products for longer',
  ],
  [
    'freshPages',
    'pages that hear what API Gateway has told a browser',
    changed('Api', { MethodSettings: [{ ResourcePath: '/~1products', CachingEnabled: true, CacheTtlInSeconds: 1 }] }),
    'hear what others were told of /~1products',
  ],
  [
    'toldPages',
    'a stream that does not know where the pages are',
    variable('stream', 'WEB_URL', 'https://pages.test'),
    'nobody tells the pages',
  ],
  [
    'toldPages',
    'a stream that the pages do not believe',
    variable('stream', 'SECRETS_ARNS', { Ref: 'TokenSecret' }),
    'do not believe the stream',
  ],
];
