import { kindsIn } from '../bootstrap/kinds-in-template.ts';
import { resource, resourcesOf } from '../read-template.ts';
import { isPartOf } from './is-part-of.ts';
import type { Rule } from './rule.ts';
import { definitionOf } from './spec.ts';

type Table = {
  OnDemandThroughput?: object;
  GlobalSecondaryIndexes: { IndexName: string; OnDemandThroughput?: object }[];
};

/** What the table may cost has an end, and so has each index, which the caps of its table do not bind. */
export const capped: Rule = (template) => {
  const { OnDemandThroughput, GlobalSecondaryIndexes } = resource(template, 'Table').Properties as Table;
  const reads = { MaxReadRequestUnits: { Ref: 'MaxReadUnits' } };
  const both = { ...reads, MaxWriteRequestUnits: { Ref: 'MaxWriteUnits' } };
  return [
    ...(isPartOf(both, OnDemandThroughput) ? [] : ['Table may cost anything']),
    ...GlobalSecondaryIndexes.filter((index) => !isPartOf(reads, index.OnDemandThroughput)).map(
      ({ IndexName }) => `reading ${IndexName} may cost anything: it has no MaxReadRequestUnits`,
    ),
  ];
};

type Budget = { NotificationsWithSubscribers: { Notification: { NotificationType: string } }[] };

/** Somebody hears of a dear month before it ends: by a forecast, and by what was spent while there is no forecast yet. */
export const forewarned: Rule = (template) => {
  const { NotificationsWithSubscribers: told } = resource(template, 'Budget').Properties as Budget;
  return ['ACTUAL', 'FORECASTED']
    .filter((type) => !told.some(({ Notification }) => Notification.NotificationType === type))
    .map((type) => `the budget says nothing of what is ${type.toLowerCase()}`);
};

type Api = { MethodSettings?: { ResourcePath: string; MetricsEnabled?: boolean }[] };

/** Five figures for each of forty methods are sixty dollars a month, and nobody draws them: the log knows as much. */
export const figuresForNobody: Rule = (template) =>
  resourcesOf<Api>(template, 'AWS::Serverless::Api').flatMap(([id, { MethodSettings = [] }]) =>
    MethodSettings.filter(({ MetricsEnabled }) => MetricsEnabled).map(
      ({ ResourcePath }) => `${id} pays for figures of ${ResourcePath} that nobody looks at`,
    ),
  );

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
