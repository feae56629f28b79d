'use client';

import type { Facets } from '@rakhi/contract';
import { useRouter } from 'next/navigation';
import { type FormEvent, useOptimistic, useRef, useTransition } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { categoryName, includesName, inShopOrder, recipientName, styleName } from './names.ts';
import { PriceRange } from './price-range.tsx';
import { type Choices, changed, hrefOf, type ShownSearch, searchIn, toggled, withoutPrices } from './shown-search.ts';
import './filters.css';

type Shown = {
  /** Of this list; `/c/lumba` has its category in the path and not among the filters. */
  path: string;
  search: ShownSearch;
  facets: Facets;
  total: number;
};

/**
 * A plain form: without scripts its button sends it. With them every tick goes at once, and shows at once.
 * The same form is the sidebar of a wide page and the sheet that comes up on a phone.
 */
export function Filters({ path, search, facets, total }: Shown) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(search);

  const go = (next: ShownSearch) =>
    startTransition(() => {
      show(next);
      router.push(hrefOf(path, next), { scroll: false });
    });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('q');
    form.current?.hidePopover();
    if (words !== shown.q) go(changed(searchIn({}), { q: String(words).trim() }));
  };
  const group = { shown, onToggle: (name: Choices, value: string) => go(toggled(shown, name, value)) };

  return (
    <form
      ref={form}
      id="filters"
      className="filters"
      popover="auto"
      action={path}
      onSubmit={submit}
      aria-label="Filters"
      aria-busy={isPending}
    >
      <div className="filters__head only-narrow">
        <h2>Filters</h2>
        <button
          type="button"
          className="icon-btn"
          popoverTarget="filters"
          popoverTargetAction="hide"
          aria-label="Close"
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="filters__body">
        <TextField key={search.q} label="Search" type="search" name="q" defaultValue={search.q} maxLength={100} />
        {path === '/products' && (
          <Facet {...group} name="category" title="Kind" counts={inShopOrder(facets.category)} nameOf={categoryName} />
        )}
        <Facet {...group} name="recipient" title="For" counts={facets.recipient} nameOf={recipientName} />
        <Facet {...group} name="style" title="Style" counts={facets.style} nameOf={styleName} />
        <PriceRange
          bounds={facets.price}
          chosen={shown}
          onChoose={(chosen) => go(changed(withoutPrices(shown), chosen))}
        />
        <Facet {...group} name="includes" title="In the box" counts={facets.includes} nameOf={includesName} />
        <fieldset className="facet">
          <Choice
            name="inStock"
            value="true"
            checked={shown.inStock}
            onChange={() => go(changed(shown, { inStock: !shown.inStock }))}
            aside={facets.inStock}
          >
            Ready to send
          </Choice>
        </fieldset>
        <noscript>
          <Button type="submit" look="line" full>
            Show these
          </Button>
        </noscript>
      </div>
      <div className="filters__foot only-narrow">
        <Button onClick={() => go(searchIn({}))}>Clear</Button>
        <Button type="submit" look="primary">
          Show {total}
        </Button>
      </div>
    </form>
  );
}

type FacetGroup = {
  name: Choices;
  title: string;
  counts: Facets['style'];
  nameOf: (value: string) => string;
  shown: ShownSearch;
  onToggle: (name: Choices, value: string) => void;
};

/** So many are shown of a long facet before "more". */
const MOST = 7;

function Facet({ name, title, counts, nameOf, shown, onToggle }: FacetGroup) {
  const offered = counts.filter(({ value, count }) => count > 0 || shown[name].includes(value));
  if (offered.length === 0) return null;
  const [first, others] = offered.length > MOST + 1 ? [offered.slice(0, MOST), offered.slice(MOST)] : [offered, []];
  const choice = ({ value, count }: { value: string; count: number }) => (
    <Choice
      key={value}
      name={name}
      value={value}
      checked={shown[name].includes(value)}
      onChange={() => onToggle(name, value)}
      aside={count}
    >
      {nameOf(value)}
    </Choice>
  );
  return (
    <fieldset className="facet">
      <legend className="label">{title}</legend>
      {first.map(choice)}
      {others.length > 0 && (
        <details open={others.some(({ value }) => shown[name].includes(value))}>
          <summary>{others.length} more</summary>
          {others.map(choice)}
        </details>
      )}
    </fieldset>
  );
}
