import { readFileSync } from 'node:fs';
import { ALARMS, METRICS } from '@rakhi/api';
import { describe, expect, it } from 'vitest';
import { readTemplate, resourcesOf } from '../read-template.ts';
import { type Alarm, metricsOf } from '../rules/metrics-of.ts';
import { billOf, CHOICES, FIXED, totalOf } from './bill.ts';
import { FUNNEL, STEPS, WRITES } from './funnel.ts';
import { PRICES, planFor, priceOf, priceOfBytes } from './prices.ts';
import { millisecondsOf, usageOf } from './usage.ts';
import { differencesFor } from './variants.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const page = readFileSync(new URL('../../../docs/cost.md', import.meta.url), 'utf8');
const model = readFileSync(new URL('../../../docs/data-model.md', import.meta.url), 'utf8');

describe('prices', () => {
  it.each([
    ['nothing within what is free', priceOf('tableStorage', 25), 0],
    ['what is above it', priceOf('lambdaRequests', 3_000_000), 0.4],
    ['the first request where nothing is free', priceOf('apiRest', 1_000_000), 3.5],
    ['no bytes within the free ones', priceOfBytes(1_000), 0],
    ['bytes of the first step', priceOfBytes(1_100), 8.5],
    ['bytes up to its end', priceOfBytes(10_000), 765],
    ['bytes of two steps', priceOfBytes(12_000), 925],
    ['bytes of all steps', priceOfBytes(200_000), 765 + 3_200 + 6_000 + 2_000],
  ])('count %s', (_, told, usd) => {
    expect(told).toBeCloseTo(usd, 6);
  });

  it('say how certain each of them is', () => {
    for (const { certainty, usd } of Object.values(PRICES)) {
      expect(['read', 'known']).toContain(certainty);
      expect(usd).toBeGreaterThan(0);
    }
  });

  it.each([
    [1_000_000, 100, 'Free'],
    [1_000_001, 100, 'Pro'],
    [1_000_000, 101, 'Pro'],
    [200_000_000, 40_000, 'Premium'],
    [600_000_000, 40_000, undefined],
  ])('find the plan for %i requests and %i GB', (requests, gb, name) => {
    expect(planFor(requests, gb)?.name).toBe(name);
  });
});

describe('what an order uses', () => {
  const one = usageOf(1, FUNNEL);

  it('is what its steps use, and the reading of the catalogue', () => {
    const writes = STEPS.reduce((total, { write, perOrder }) => total + write * perOrder, 0);
    expect(one.writes).toBeCloseTo(writes, 6);
    expect(one.pages).toBe(60);
    // 12 visits: 22 files each; 60 pages with 8 pictures; 6 lists from the edge, and the calls that reach the API.
    // Pages ask it around the edge: 7.2 are rendered, half of which ask.
    expect(one.cdnRequests).toBeCloseTo(12 * 22 + 60 * 9 + 6 + one.apiCalls - 3.6, 6);
  });

  it('grows with the orders, but for the catalogue, which is read by the clock', () => {
    const many = usageOf(1_000_000, FUNNEL);
    expect(many.writes / one.writes).toBeCloseTo(1_000_000, 3);
    expect(many.cdnGb / one.cdnGb).toBeCloseTo(1_000_000, 3);
    expect(many.reads / one.reads).toBeLessThan(1_000_000);
  });

  it('takes longer where Stripe is asked', () => {
    expect(millisecondsOf({ tableCalls: 0 })).toBeLessThan(2);
    expect(millisecondsOf({ tableCalls: 9, stripeCalls: 1 })).toBeGreaterThan(millisecondsOf({ tableCalls: 9 }) + 299);
  });

  it.each(Object.entries(WRITES))('rests on what the data model says of «%s»: %i', (what, write) => {
    const row = model.split('\n').find((line) => line.startsWith(`| ${what}`));
    expect(row?.split('|').at(-2)?.trim()).toBe(String(write));
  });
});

describe('the bill', () => {
  it('counts what alarms look at as the template has it, and what is counted as the code does', () => {
    const template = readTemplate();
    const alarms = resourcesOf<Alarm>(template, 'AWS::CloudWatch::Alarm').flatMap(([, alarm]) => metricsOf(alarm));
    expect(alarms.filter(({ MetricName }) => MetricName)).toHaveLength(FIXED.alarms);
    expect(resourcesOf(template, 'AWS::CloudWatch::Dashboard')).toHaveLength(FIXED.dashboards);
    expect(FIXED.metrics).toBeGreaterThan(Object.keys({ ...METRICS, ...ALARMS }).length);
  });

  it('without orders is what stands there anyway', () => {
    const lines = billOf(0).filter(({ usd }) => usd > 0);
    expect(lines.map(({ service }) => service)).toEqual(['Firewall (WAF)', 'Queues (SQS)', 'Secrets, alarms, metrics']);
  });

  it('has no firewall of its own under a flat plan that holds everything', () => {
    const services = billOf(10_000, { ...CHOICES, cdn: 'flat plan' }).map(({ service }) => service);
    expect(services[0]).toBe('CloudFront, plan Pro');
    expect(services).not.toContain('Firewall (WAF)');
  });

  it('falls back to paying by use when no plan is large enough', () => {
    expect(billOf(1_000_000, { ...CHOICES, cdn: 'flat plan' })).toEqual(billOf(1_000_000));
  });

  it('names first what would change it most', () => {
    const [first, second] = differencesFor(1_000_000);
    expect(first?.name).toMatch(/^everybody must sign in/);
    expect(Math.abs(first?.usd ?? 0)).toBeGreaterThan(Math.abs(second?.usd ?? 0));
  });
});

describe('docs/cost.md', () => {
  it('has the table that the calculator makes', () => {
    const bills = SIZES.map((orders) => billOf(orders));
    const rows = (bills[0] ?? []).map(({ service }, index) =>
      row(
        service,
        bills.map((bill) => bill[index]?.usd ?? 0),
      ),
    );
    expect(tableOf('| service |')).toEqual([...rows, row('**together**', bills.map(totalOf))]);
  });

  it('has the differences that the calculator makes', () => {
    const differences = SIZES.map((orders) => new Map(differencesFor(orders).map(({ name, usd }) => [name, usd])));
    const names = [...(differences.at(-1)?.keys() ?? [])];
    expect(tableOf('| otherwise |')).toEqual(
      names.map((name) =>
        row(
          name,
          differences.map((each) => each.get(name) ?? 0),
        ),
      ),
    );
  });
});

it('docs/cost.md tells what a thousand orders use', () => {
  const used = usageOf(1_000, FUNNEL);
  expect(tableOf('| requests to the edge', 0)).toEqual(
    [
      ['requests to the edge', used.cdnRequests],
      ['gigabytes from the edge', used.cdnGb.toFixed(1)],
      ['calls of the API', used.apiCalls],
      ['runs of functions', used.runs],
      ['GB-seconds of functions', Math.round(used.gbSeconds)],
      ['read units of the table', used.reads],
      ['write units of the table', used.writes],
      ['requests of the queues', used.queueRequests],
      ['letters', used.letters],
      ['megabytes of log', (used.logGb * 1_000).toFixed(1)],
    ].map(([what, amount]) => `| ${what} | ${amount?.toLocaleString('en-US')} |`),
  );
});

function tableOf(head: string, rowsBefore = 2): string[] {
  const lines = page.split('\n');
  const from = lines.findIndex((line) => line.startsWith(head)) + rowsBefore;
  const rows = lines.slice(from);
  return rows.slice(
    0,
    rows.findIndex((line) => !line.startsWith('|')),
  );
}

function row(name: string, amounts: number[]): string {
  const told = amounts.map((usd) => (Math.abs(usd) < 0.5 ? '0' : Math.round(usd).toLocaleString('en-US')));
  return `| ${name} | ${told.join(' | ')} |`;
}
