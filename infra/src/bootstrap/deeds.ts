import { arn, nameFor } from './names.ts';
import type { Deed } from './policy.ts';

/** What is asked of no thing in particular. */
export const ALL = '*';
/** What carries the tag of its stage, where the service tells. */
export const OF_THIS_STAGE = { 'aws:ResourceTag/stage': 'dev' };
export const ROLE = arn('iam', `role/${nameFor('CartFunctionRole')}`, 'global');

/** `deeds('sqs', 'SendMessage DeleteMessage', queue)`. */
export function deeds(service: string, names: string, on: string): Deed[] {
  return names.split(' ').map((name) => ({ action: `${service}:${name}`, on }));
}

/** The same, with what AWS would know besides. */
export function within(all: Deed[], context: Record<string, string>): Deed[] {
  return all.map((deed) => ({ ...deed, context }));
}

export function passes(service: string): Deed {
  return { action: 'iam:PassRole', on: ROLE, context: { 'iam:PassedToService': `${service}.amazonaws.com` } };
}

export function serviceRole(service: string): Deed {
  const on = arn('iam', `role/aws-service-role/${service}/AWSServiceRole`, 'global');
  return { action: 'iam:CreateServiceLinkedRole', on, context: { 'iam:AWSServiceName': service } };
}
