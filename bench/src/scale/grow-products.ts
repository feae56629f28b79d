import { copyOf, idOfCopy, type Renames } from './copies.ts';
import type { Table, WireItem } from './table-calls.ts';

/** Adds copies of the products there are, until there are so many. */
export async function growProducts(table: Table, wanted: number): Promise<void> {
  const originals = await table.query('GSI1PK', 'PRODUCT#ACTIVE');
  const named = await Promise.all(originals.map(async (product) => [product, ...(await namesOf(table, product))]));
  const copies = Array.from({ length: Math.max(0, wanted - originals.length) }, (_, n) => {
    const items = named[n % named.length] ?? [];
    return copyOf(items, renamesOf(items[0] ?? {}, originals.length + n));
  });
  await table.write(copies.flat());
}

/** The two items that keep its names for it. */
async function namesOf(table: Table, { slug, sku }: WireItem): Promise<WireItem[]> {
  return (await Promise.all([table.query('PK', `SLUG#${slug?.S}`), table.query('PK', `SKU#${sku?.S}`)])).flat();
}

/** Pictures keep their names, so that the copy shows those of its original. */
function renamesOf({ id, slug, sku, name }: WireItem, n: number): Renames {
  const named = (text = '') => [`"${text}"`, `"${text}-${n}"`] as const;
  return [
    [id?.S ?? '', idOfCopy(id?.S ?? '', n)],
    named(slug?.S),
    named(`SLUG#${slug?.S}`),
    named(sku?.S),
    named(`SKU#${sku?.S}`),
    [`"${name?.S}"`, `"${name?.S} ${n}"`],
  ];
}
