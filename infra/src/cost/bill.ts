import { FUNNEL, type Funnel } from './funnel.ts';
import { planFor, priceOf, priceOfBytes } from './prices.ts';
import { type Usage, usageOf } from './usage.ts';

export type Choices = {
  api: 'rest' | 'http';
  firewall: 'on' | 'off';
  tier: 'Lite' | 'Essentials' | 'Plus';
  cdn: 'by use' | 'flat plan';
  /** So many functions of 1 GB that never sleep. */
  keptWarm: number;
};

export const CHOICES: Choices = { api: 'rest', firewall: 'on', tier: 'Essentials', cdn: 'by use', keptWarm: 0 };
type Line = { service: string; usd: number };

/** Three managed rule groups and two limits. */
const FIREWALL_RULES = 5;
/** A formula is an alarm for each metric in it; of refusals at the checkout there is a metric for each code that occurs, some ten. */
export const FIXED = { secrets: 4, alarms: 45, metrics: 21, dashboards: 1 };
const SECONDS_A_MONTH = 30 * 24 * 3_600;

export function billOf(orders: number, choices: Choices = CHOICES, funnel: Funnel = FUNNEL): Line[] {
  const usage = usageOf(orders, funnel);
  return [
    ...edge(usage, choices),
    { service: 'Sign-in (Cognito)', usd: priceOf(`cognito${choices.tier}`, usage.people) },
    { service: 'API Gateway', usd: priceOf(choices.api === 'rest' ? 'apiRest' : 'apiHttp', usage.apiCalls) },
    {
      service: 'Lambda',
      usd:
        priceOf('lambdaRequests', usage.runs) +
        priceOf('lambdaTime', usage.gbSeconds) +
        priceOf('provisioned', choices.keptWarm * SECONDS_A_MONTH),
    },
    {
      service: 'Table (DynamoDB)',
      usd:
        priceOf('tableReads', usage.reads) +
        priceOf('tableWrites', usage.writes) +
        priceOf('tableStorage', usage.storedGb) +
        priceOf('tableRecovery', usage.storedGb),
    },
    { service: 'Queues (SQS)', usd: priceOf('queueRequests', usage.queueRequests) },
    { service: 'Letters (SES)', usd: priceOf('mails', usage.letters) },
    { service: 'Logs and traces', usd: priceOf('logs', usage.logGb) + priceOf('traces', usage.traces) },
    {
      service: 'Secrets, alarms, metrics',
      usd: (Object.keys(FIXED) as (keyof typeof FIXED)[]).reduce((usd, name) => usd + priceOf(name, FIXED[name]), 0),
    },
  ];
}

export const totalOf = (lines: readonly Line[]) => lines.reduce((total, { usd }) => total + usd, 0);

/** A plan includes the firewall; where none is large enough, everything is paid by use. */
function edge({ cdnRequests, cdnGb, pages }: Usage, { cdn, firewall }: Choices): Line[] {
  const plan = cdn === 'flat plan' ? planFor(cdnRequests, cdnGb) : undefined;
  if (plan) return [{ service: `CloudFront, plan ${plan.name}`, usd: plan.usd }];
  const rules = priceOf('firewallAcl', 1) + priceOf('firewallRules', FIREWALL_RULES);
  const byUse = priceOf('cdnRequests', cdnRequests) + priceOfBytes(cdnGb) + priceOf('cdnFunctions', pages);
  return [
    { service: 'CloudFront', usd: byUse },
    { service: 'Firewall (WAF)', usd: firewall === 'on' ? rules + priceOf('firewallRequests', cdnRequests) : 0 },
  ];
}
