import { ALL, deeds, OF_THIS_STAGE, within } from './deeds.ts';
import { arn } from './names.ts';
import type { Deed } from './policy.ts';

const edge = (what: string) => arn('cloudfront', what, 'global');

/** What stands before it all. */
export const FOR_THE_EDGE: Readonly<Record<string, Deed[]>> = {
  'AWS::CertificateManager::Certificate': [
    ...deeds('acm', 'RequestCertificate', ALL),
    ...deeds('acm', 'DescribeCertificate AddTagsToCertificate DeleteCertificate', arn('acm', 'certificate/x')),
    ...records(),
  ],
  'AWS::CloudFront::CachePolicy': edged('CachePolicy', 'cache-policy/x'),
  'AWS::CloudFront::Distribution': [
    ...edged('Distribution', 'distribution/E1'),
    ...deeds(
      'cloudfront',
      'GetDistributionConfig TagResource UntagResource ListTagsForResource',
      edge('distribution/E1'),
    ),
    ...deeds('wafv2', 'GetWebACL', arn('wafv2', 'global/webacl/EdgeAcl/x')),
    ...within(deeds('secretsmanager', 'GetSecretValue', arn('secretsmanager', 'secret:OriginSecret-1')), OF_THIS_STAGE),
  ],
  'AWS::CloudFront::Function': [
    ...edged('Function', 'function/x'),
    ...deeds('cloudfront', 'PublishFunction DescribeFunction', edge('function/x')),
  ],
  'AWS::CloudFront::OriginAccessControl': edged('OriginAccessControl', 'origin-access-control/x'),
  'AWS::CloudFront::OriginRequestPolicy': edged('OriginRequestPolicy', 'origin-request-policy/x'),
  'AWS::CloudFront::ResponseHeadersPolicy': edged('ResponseHeadersPolicy', 'response-headers-policy/x'),
  'AWS::Route53::HealthCheck': [
    ...deeds('route53', 'CreateHealthCheck', ALL),
    ...deeds(
      'route53',
      'GetHealthCheck UpdateHealthCheck DeleteHealthCheck ChangeTagsForResource ListTagsForResource',
      'arn:aws:route53:::healthcheck/x',
    ),
  ],
  'AWS::Route53::RecordSetGroup': records(),
  'AWS::WAFv2::WebACL': [
    ...deeds(
      'wafv2',
      'CreateWebACL GetWebACL UpdateWebACL DeleteWebACL TagResource ListTagsForResource',
      arn('wafv2', 'global/webacl/EdgeAcl/x'),
    ),
    ...deeds(
      'wafv2',
      'CreateWebACL UpdateWebACL',
      arn('wafv2', 'global/managedruleset/AWS/AWSManagedRulesCommonRuleSet'),
    ),
  ],
};

function edged(kind: string, what: string): Deed[] {
  return deeds('cloudfront', `Create${kind} Get${kind} Update${kind} Delete${kind}`, edge(what));
}

function records(): Deed[] {
  const zone = 'arn:aws:route53:::hostedzone/Z1';
  return [
    ...deeds('route53', 'ChangeResourceRecordSets GetHostedZone ListResourceRecordSets', zone),
    ...deeds('route53', 'GetChange', 'arn:aws:route53:::change/C1'),
  ];
}
