import type { Product } from '@rakhi/contract';

export type Content = { what: string; howMuch: string };

const RITUAL: Record<string, string> = {
  roli: 'for the tilak',
  chawal: 'for the tilak',
  mauli: 'to tie',
  card: 'with your message',
};

/** What lies in the parcel: "almonds 100 g" is almonds, 100 g; a plain thing is one, or says what it is for. */
export function contentsOf({ name, attributes }: Pick<Product, 'name' | 'attributes'>): Content[] {
  const itself = { what: name, howMuch: attributes.packSize === 1 ? '1' : `set of ${attributes.packSize}` };
  return [itself, ...attributes.includes.map(contentNamed)];
}

function contentNamed(text: string): Content {
  const [, before, amount] = /^(.+?)\s+(\d+(?:\.\d+)?\s?(?:g|kg|ml|pc))$/.exec(text) ?? [];
  if (before && amount) return { what: capitalised(before), howMuch: amount.replace(/\s?pc$/, '') };
  const [, count, rest] = /^(\d+)\s+(.+)$/.exec(text) ?? [];
  if (count && rest) return { what: capitalised(rest), howMuch: count };
  return { what: capitalised(text), howMuch: RITUAL[text] ?? '1' };
}

/** "tree nuts, milk and soy" */
export function inWords(things: readonly string[]): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} and ${last}`;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
