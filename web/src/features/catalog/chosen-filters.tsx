import { formatCents } from '@rakhi/core';
import Link from 'next/link';
import { categoryName, includesName, recipientName, styleName } from './names.ts';
import { CHOICES, changed, hrefOf, type ShownSearch, toggled, withoutPrices } from './shown-search.ts';

type Chip = { name: string; without: ShownSearch };

const NAME_OF = { category: categoryName, recipient: recipientName, style: styleName, includes: includesName };

/** What narrows the list, each with the way to take it away again. */
export function ChosenFilters({ path, search }: { path: string; search: ShownSearch }) {
  return chipsOf(search).map(({ name, without }) => (
    <Link
      key={name}
      className="chip"
      href={hrefOf(path, without)}
      scroll={false}
      prefetch={false}
      aria-label={`Remove filter: ${name}`}
    >
      {name} <span aria-hidden="true">×</span>
    </Link>
  ));
}

export const isNarrowed = (search: ShownSearch) => chipsOf(search).length > 0;

function chipsOf(search: ShownSearch): Chip[] {
  const chips: Chip[] = CHOICES.flatMap((choice) =>
    search[choice].map((value) => ({ name: NAME_OF[choice](value), without: toggled(search, choice, value) })),
  );
  if (search.q) chips.unshift({ name: `“${search.q}”`, without: changed(search, { q: '' }) });
  const prices = priceChip(search);
  if (prices) chips.push({ name: prices, without: withoutPrices(search) });
  if (search.inStock) chips.push({ name: 'Ready to send', without: changed(search, { inStock: false }) });
  return chips;
}

function priceChip({ minPrice, maxPrice }: ShownSearch): string | undefined {
  if (minPrice !== undefined && maxPrice !== undefined) return `${formatCents(minPrice)} to ${formatCents(maxPrice)}`;
  if (minPrice !== undefined) return `From ${formatCents(minPrice)}`;
  return maxPrice === undefined ? undefined : `Up to ${formatCents(maxPrice)}`;
}
