import { expect, it } from 'vitest';
import { jsonLog } from './http/log.ts';
import { metricsInto } from './metrics.ts';

const lineOf = (figures: object, by?: Record<string, string>) => {
  const lines: string[] = [];
  metricsInto(
    jsonLog('info', (line) => lines.push(line)),
    'UsaRakhi/dev',
  ).measure(figures, by);
  return JSON.parse(lines[0] ?? '');
};

it('what is measured is a line that CloudWatch counts', () => {
  expect(lineOf({ OrdersPaid: 1, Takings: 4_599 })).toMatchObject({
    level: 'info',
    OrdersPaid: 1,
    Takings: 4_599,
    _aws: {
      Timestamp: expect.any(Number),
      CloudWatchMetrics: [
        {
          Namespace: 'UsaRakhi/dev',
          Dimensions: [[]],
          Metrics: [
            { Name: 'OrdersPaid', Unit: 'Count' },
            { Name: 'Takings', Unit: 'None' },
          ],
        },
      ],
    },
  });
});

it('a metric can be split by what the line says', () => {
  expect(lineOf({ CheckoutRefused: 1 }, { code: 'out_of_stock' })).toMatchObject({
    code: 'out_of_stock',
    CheckoutRefused: 1,
    _aws: { CloudWatchMetrics: [{ Dimensions: [['code']] }] },
  });
});
