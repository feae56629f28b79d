import { ALL, deeds } from './deeds.ts';
import { arn, nameFor } from './names.ts';
import type { Deed } from './policy.ts';

const edge = (what: string) => arn('cloudfront', what, 'global');

/** What watches, and what is written down. */
export const FOR_WATCHING: Readonly<Record<string, Deed[]>> = {
  'AWS::Budgets::Budget': deeds(
    'budgets',
    'ModifyBudget ViewBudget TagResource ListTagsForResource',
    arn('budgets', 'budget/usarakhi-dev', 'global'),
  ),
  'AWS::CloudWatch::Alarm': [
    ...deeds(
      'cloudwatch',
      'PutMetricAlarm DeleteAlarms TagResource UntagResource ListTagsForResource',
      arn('cloudwatch', `alarm:${nameFor('ApiErrors')}`),
    ),
    ...deeds('cloudwatch', 'DescribeAlarms', ALL),
  ],
  'AWS::CloudWatch::Dashboard': deeds(
    'cloudwatch',
    'PutDashboard GetDashboard DeleteDashboards',
    arn('cloudwatch', 'dashboard/usarakhi-dev', 'global'),
  ),
  'AWS::Logs::Delivery': [
    ...deeds(
      'logs',
      'CreateDelivery GetDelivery DeleteDelivery UpdateDeliveryConfiguration TagResource ListTagsForResource',
      arn('logs', 'delivery:x'),
    ),
    ...deeds(
      'logs',
      'DescribeDeliveries DescribeConfigurationTemplates PutResourcePolicy DescribeResourcePolicies',
      ALL,
    ),
  ],
  'AWS::Logs::DeliveryDestination': deeds(
    'logs',
    'PutDeliveryDestination GetDeliveryDestination DeleteDeliveryDestination TagResource ListTagsForResource',
    arn('logs', 'delivery-destination:usarakhi-dev-edge'),
  ),
  'AWS::Logs::DeliverySource': [
    ...deeds(
      'logs',
      'PutDeliverySource GetDeliverySource DeleteDeliverySource TagResource ListTagsForResource',
      arn('logs', 'delivery-source:usarakhi-dev-edge'),
    ),
    ...deeds('cloudfront', 'AllowVendedLogDeliveryForResource', edge('distribution/E1')),
  ],
  'AWS::Logs::LogGroup': [
    ...['/usarakhi/dev/functions', '/usarakhi/dev/access', '/aws/vendedlogs/usarakhi/dev/edge'].flatMap((group) =>
      deeds(
        'logs',
        'CreateLogGroup DeleteLogGroup PutRetentionPolicy TagResource UntagResource ListTagsForResource',
        arn('logs', `log-group:${group}`),
      ),
    ),
    ...deeds('logs', 'DescribeLogGroups', ALL),
  ],
  'AWS::Logs::MetricFilter': deeds(
    'logs',
    'PutMetricFilter DescribeMetricFilters DeleteMetricFilter',
    arn('logs', 'log-group:/usarakhi/dev/functions'),
  ),
  'AWS::Logs::QueryDefinition': deeds('logs', 'PutQueryDefinition DescribeQueryDefinitions DeleteQueryDefinition', ALL),
  'AWS::SNS::Subscription': [
    ...deeds('sns', 'Subscribe ListSubscriptionsByTopic', arn('sns', nameFor('Alarms'))),
    ...deeds('sns', 'GetSubscriptionAttributes Unsubscribe', ALL),
  ],
  'AWS::SNS::Topic': deeds(
    'sns',
    'CreateTopic GetTopicAttributes SetTopicAttributes TagResource DeleteTopic',
    arn('sns', nameFor('Alarms')),
  ),
};
