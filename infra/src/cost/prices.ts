/** Read on AWS's pages on the day below, or known but not read again. */
type Certainty = 'read' | 'known';
type Price = { usd: number; per: number; unit: string; certainty: Certainty; free?: number };

export const PRICES_AS_OF = '2026-09-20';

const MILLION = 1_000_000;

/** us-east-1, in dollars; `free` is what an account has free of charge every month, for ever. */
export const PRICES = {
  apiRest: { usd: 3.5, per: MILLION, unit: 'requests', certainty: 'read' },
  apiHttp: { usd: 1, per: MILLION, unit: 'requests', certainty: 'read' },
  lambdaRequests: { usd: 0.2, per: MILLION, unit: 'requests', certainty: 'read', free: MILLION },
  lambdaTime: { usd: 0.0000133334, per: 1, unit: 'GB-seconds, arm64', certainty: 'read', free: 400_000 },
  provisioned: { usd: 0.0000033334, per: 1, unit: 'GB-seconds kept warm, arm64', certainty: 'known' },
  tableReads: { usd: 0.125, per: MILLION, unit: 'read units', certainty: 'known' },
  tableWrites: { usd: 0.625, per: MILLION, unit: 'write units', certainty: 'known' },
  tableStorage: { usd: 0.25, per: 1, unit: 'GB-months', certainty: 'known', free: 25 },
  tableRecovery: { usd: 0.2, per: 1, unit: 'GB-months of point-in-time recovery', certainty: 'known' },
  cdnRequests: { usd: 0.01, per: 10_000, unit: 'HTTPS requests', certainty: 'known', free: 10 * MILLION },
  cdnFunctions: { usd: 0.1, per: MILLION, unit: 'calls of an edge function', certainty: 'known', free: 2 * MILLION },
  cognitoLite: { usd: 0.0055, per: 1, unit: 'people a month', certainty: 'read', free: 10_000 },
  cognitoEssentials: { usd: 0.015, per: 1, unit: 'people a month', certainty: 'read', free: 10_000 },
  cognitoPlus: { usd: 0.02, per: 1, unit: 'people a month', certainty: 'read' },
  firewallAcl: { usd: 5, per: 1, unit: 'access lists', certainty: 'read' },
  firewallRules: { usd: 1, per: 1, unit: 'rules', certainty: 'read' },
  firewallRequests: { usd: 0.6, per: MILLION, unit: 'requests', certainty: 'read' },
  mails: { usd: 0.1, per: 1_000, unit: 'letters', certainty: 'known' },
  queueRequests: { usd: 0.4, per: MILLION, unit: 'requests of a queue', certainty: 'known', free: MILLION },
  logs: { usd: 0.5, per: 1, unit: 'GB written', certainty: 'known', free: 5 },
  traces: { usd: 5, per: MILLION, unit: 'traces', certainty: 'known', free: 100_000 },
  secrets: { usd: 0.4, per: 1, unit: 'secrets', certainty: 'known' },
  alarms: { usd: 0.1, per: 1, unit: 'metrics that alarms look at', certainty: 'known', free: 10 },
  // Three are free, of those that draw at most 50 metrics.
  dashboards: { usd: 3, per: 1, unit: 'large dashboards', certainty: 'known' },
  metrics: { usd: 0.3, per: 1, unit: 'metrics of our own', certainty: 'known', free: 10 },
} satisfies Record<string, Price>;
export type Priced = keyof typeof PRICES;

/** Bytes become cheaper by the volume; each step reaches up to so many GB. The first TB is free. */
const CDN_BYTES = {
  certainty: 'known',
  freeGb: 1_000,
  steps: [
    { upToGb: 10_000, usd: 0.085 },
    { upToGb: 50_000, usd: 0.08 },
    { upToGb: 150_000, usd: 0.06 },
    { upToGb: Number.POSITIVE_INFINITY, usd: 0.04 },
  ],
} as const;

/** CloudFront's flat plans: requests, transfer, firewall and DNS together, nothing on top. Read on 2026-09-05. */
export const CDN_PLANS = [
  { name: 'Free', usd: 0, requests: MILLION, gb: 100 },
  { name: 'Pro', usd: 15, requests: 10 * MILLION, gb: 50_000 },
  { name: 'Business', usd: 200, requests: 125 * MILLION, gb: 50_000 },
  { name: 'Premium', usd: 1_000, requests: 500 * MILLION, gb: 50_000 },
] as const;

export function priceOf(what: Priced, amount: number): number {
  const { usd, per, free = 0 }: Price = PRICES[what];
  return (Math.max(0, amount - free) / per) * usd;
}

export function priceOfBytes(gb: number): number {
  let from: number = CDN_BYTES.freeGb;
  let usd = 0;
  for (const step of CDN_BYTES.steps) {
    usd += Math.max(0, Math.min(gb, step.upToGb) - from) * step.usd;
    from = Math.max(from, step.upToGb);
  }
  return usd;
}

/** The cheapest plan that holds so much, if there is one. */
export function planFor(requests: number, gb: number): (typeof CDN_PLANS)[number] | undefined {
  return CDN_PLANS.find((plan) => requests <= plan.requests && gb <= plan.gb);
}
