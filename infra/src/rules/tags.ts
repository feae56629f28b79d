import { kindsIn } from '../bootstrap/kinds-in-template.ts';
import type { Rule } from './rule.ts';
import { definitionOf } from './spec.ts';

/** Cannot carry tags, and cost nothing, or are paid for with something that does. */
const FREE = [
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::Deployment',
  'AWS::Backup::BackupSelection',
  'AWS::Budgets::Budget',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::OriginRequestPolicy',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolGroup',
  'AWS::IAM::ManagedPolicy',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Url',
  'AWS::Lambda::Version',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::QueryDefinition',
  'AWS::Route53::RecordSetGroup',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SQS::QueuePolicy',
  // Of the fourteen million calls of a clock that are free each month, the shop makes a hundred thousand.
  'AWS::Scheduler::Schedule',
];

/** Whatever costs carries the tags of its stack, so that the bill says what of it is whose. */
export const tagged: Rule = (template) =>
  kindsIn(template)
    .filter((kind) => !FREE.includes(kind) && !definitionOf(kind)?.tagInformation)
    .map((kind) => `${kind} carries no tags, so the bill does not say whose it is`);
