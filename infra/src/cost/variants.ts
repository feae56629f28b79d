import { billOf, CHOICES, totalOf } from './bill.ts';
import { FUNNEL } from './funnel.ts';

/** One thing done otherwise each time: what a choice, or a wrong guess, would cost. */
const VARIANTS = [
  { name: 'everybody must sign in (1.5 people an order)', funnel: { signInsPerOrder: 1.5 } },
  { name: 'only one in ten signs in', funnel: { signInsPerOrder: 0.1 } },
  { name: 'sign-in tier Lite', choices: { tier: 'Lite' } },
  { name: 'sign-in tier Plus', choices: { tier: 'Plus' } },
  { name: 'twice the visits for an order', funnel: { visitsPerOrder: 2 * FUNNEL.visitsPerOrder } },
  { name: 'half the pictures on a page', funnel: { picturesPerPage: FUNNEL.picturesPerPage / 2 } },
  { name: 'every page rendered when asked for', funnel: { pagesRendered: 1 } },
  { name: 'no firewall', choices: { firewall: 'off' } },
  { name: 'a flat plan of CloudFront, firewall included', choices: { cdn: 'flat plan' } },
  { name: 'HTTP API instead of REST', choices: { api: 'http' } },
  { name: 'five functions kept warm', choices: { keptWarm: 5 } },
] as const;

/** How much more (or less, below 0) each would cost, the largest difference first. */
export function differencesFor(orders: number): { name: string; usd: number }[] {
  const plain = totalOf(billOf(orders));
  return VARIANTS.map((variant) => {
    const choices = { ...CHOICES, ...('choices' in variant && variant.choices) };
    const funnel = { ...FUNNEL, ...('funnel' in variant && variant.funnel) };
    return { name: variant.name, usd: totalOf(billOf(orders, choices, funnel)) - plain };
  }).sort((a, b) => Math.abs(b.usd) - Math.abs(a.usd));
}
