import { parseArgs } from 'node:util';
import { billOf, totalOf } from './bill.ts';
import { PRICES_AS_OF } from './prices.ts';
import { differencesFor } from './variants.ts';

const { values } = parseArgs({ options: { orders: { type: 'string', default: '10000' } } });
const orders = Number(values.orders);
if (!Number.isInteger(orders) || orders < 0)
  throw new Error(`--orders ${values.orders}: that is not a number of orders.`);

const lines = billOf(orders);
const total = totalOf(lines);
say(
  `A month with ${orders.toLocaleString('en-US')} paid orders on AWS, in dollars (prices of ${PRICES_AS_OF}, us-east-1)\n`,
);
for (const { service, usd } of lines) row(service, usd);
row('Together', total);
if (orders > 0) say(`\nThat is ${((total / orders) * 100).toFixed(2)} cents an order.`);
say('\nOne thing done otherwise, the largest difference first\n');
for (const { name, usd } of differencesFor(orders)) row(name, usd, '+');

function row(name: string, usd: number, sign = ''): void {
  const amount = `${usd > 0.005 ? sign : ''}${usd.toFixed(2)}`;
  say(`  ${name.padEnd(48)}${amount.padStart(12)}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
