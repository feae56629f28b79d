import type { Account } from '../account/account.ts';
import { lineItemsOf } from '../checkout/line-items.ts';
import { invalid } from './refusal.ts';

type Thing = Record<string, unknown>;

/** Replaces ids by what they stand for: `payment_intent.latest_charge`, in lists `data.payment_intent`. */
export function expanded(account: Account, answer: object, paths: string[]): object {
  return paths.reduce((thing, path) => expandPath(account, thing as Thing, path.split('.')), answer);
}

function expandPath(account: Account, thing: Thing, [name = '', ...rest]: string[]): Thing {
  const inner = (value: unknown) => (rest.length > 0 ? expandInside(account, value, rest) : value);
  if (name === 'data' && Array.isArray(thing['data'])) return { ...thing, data: thing['data'].map(inner) };
  const value = referred(account, thing, name);
  if (value === undefined) {
    throw invalid(`This property cannot be expanded (${name}).`, { param: 'expand' });
  }
  return { ...thing, [name]: inner(value) };
}

function expandInside(account: Account, value: unknown, path: string[]): unknown {
  return typeof value === 'object' && value !== null ? expandPath(account, value as Thing, path) : value;
}

function referred(account: Account, thing: Thing, name: string): unknown {
  if (thing['object'] === 'checkout.session' && name === 'line_items') {
    return lineItemsOf(account, String(thing['id']), {});
  }
  const value = thing[name];
  if (typeof value !== 'string') return value;
  const shelf = SHELVES[value.slice(0, value.indexOf('_'))];
  return shelf && account[shelf].get(value);
}

const SHELVES: Partial<Record<string, 'intents' | 'charges' | 'refunds' | 'disputes'>> = {
  pi: 'intents',
  ch: 'charges',
  re: 'refunds',
  dp: 'disputes',
};
