import { type Resource, resource, resourcesOf } from '../read-template.ts';
import { isPartOf } from './is-part-of.ts';
import { mentionsIn } from './mentions.ts';
import type { Rule } from './rule.ts';

type Plan = {
  BackupPlan: { BackupPlanRule: (object & { RuleName: string; Lifecycle: { DeleteAfterDays: number } })[] };
};
type Vault = { LockConfiguration?: { MinRetentionDays: number; MaxRetentionDays: number } };

/** Each backup goes to another region as well, if there is a vault for it, and its days are what the vault allows. */
export const backups: Rule = (template) => {
  const { BackupPlan } = resource(template, 'BackupPlan').Properties as Plan;
  const { LockConfiguration } = resource(template, 'BackupVault').Properties as Vault;
  const { MinRetentionDays = 0, MaxRetentionDays = 0 } = LockConfiguration ?? {};
  return BackupPlan.BackupPlanRule.flatMap((rule) => {
    const { RuleName, Lifecycle } = rule;
    const copies = [{ DestinationBackupVaultArn: { Ref: 'BackupCopyVaultArn' }, Lifecycle }];
    const CopyActions = { 'Fn::If': ['HasBackupCopy', copies, { Ref: 'AWS::NoValue' }] };
    const isKept = Lifecycle.DeleteAfterDays >= MinRetentionDays && Lifecycle.DeleteAfterDays <= MaxRetentionDays;
    return [
      ...(isPartOf({ CopyActions }, rule) ? [] : [`the ${RuleName} backup stays in this region`]),
      ...(isKept ? [] : [`the vault refuses the ${RuleName} backup: ${Lifecycle.DeleteAfterDays} days`]),
    ];
  });
};

const BACKED_UP = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket'];
/** What the build of the pages makes again, and what pages keep. */
const MADE_AGAIN = ['FrontendBucket', 'WebTags'];

/** What the shop cannot make again is backed up. */
export const backedUp: Rule = (template) => {
  const selected = resourcesOf(template, 'AWS::Backup::BackupSelection').flatMap(([, each]) => mentionsIn(each));
  return Object.entries(template.Resources)
    .filter(
      ([id, { Type, DeletionPolicy }]: [string, Resource]) => isKept(Type, DeletionPolicy) && !MADE_AGAIN.includes(id),
    )
    .filter(([id]) => !selected.some((mention) => mention.id === id))
    .map(([id]) => `${id} is backed up nowhere`);
};

const isKept = (type: string, policy = '') => BACKED_UP.includes(type) && policy.startsWith('Retain');
