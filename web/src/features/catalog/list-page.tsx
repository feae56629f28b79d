import type { ProductList } from '@rakhi/contract';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Rail } from '../../ui/thread/thread.tsx';
import { ChosenFilters, isNarrowed } from './chosen-filters.tsx';
import { Filters } from './filters.tsx';
import type { Heading } from './heading.ts';
import { NothingFound } from './nothing-found.tsx';
import { ProductGrid } from './product-grid.tsx';
import { hrefOf, type ShownSearch } from './shown-search.ts';
import { SortBy } from './sort-by.tsx';
import './list.css';

type List = {
  path: string;
  heading: Heading;
  /** What she chose; the category of a path is not among it. */
  search: ShownSearch;
  found: ProductList;
};

export function ListPage({ path, heading, search, found }: List) {
  const { total } = found;
  // Where nothing lies at all there is nothing to filter or sort.
  const isBare = total === 0 && !isNarrowed(search);
  return (
    <>
      <Rail />
      <div className="wrap plp__page">
        <Breadcrumb way={[{ name: 'Home', href: '/' }, ...heading.way]} here={heading.name} />
        <div className="sec__head plp__head">
          <h1>
            {heading.plain} <em>{heading.stressed}</em>
          </h1>
          <p className="soft" role="status">
            {howMany(total)} {total > 0 && heading.says}
          </p>
        </div>
        {isBare ? <NothingFound /> : <FilteredList path={path} search={search} found={found} />}
      </div>
    </>
  );
}

function FilteredList({ path, search, found: { items, total, facets, nextCursor } }: Omit<List, 'heading'>) {
  return (
    <div className="plp">
      <aside aria-label="Filters">
        <Filters path={path} search={search} facets={facets} total={total} />
      </aside>
      <div>
        <div className="plp__bar">
          <button type="button" className="chip only-narrow" popoverTarget="filters">
            <Icon name="sliders" /> Filters
          </button>
          <ChosenFilters path={path} search={search} />
          <SortBy path={path} search={search} />
        </div>
        {items.length > 0 ? (
          <Found products={items} layout={search.q ? 'even' : 'first-large'} />
        ) : (
          <NothingFound search={search} />
        )}
        {nextCursor && <MoreProducts path={path} search={search} left={total - items.length} />}
      </div>
    </div>
  );
}

function Found(grid: ComponentProps<typeof ProductGrid>) {
  return (
    <>
      <h2 className="vh">What there is</h2>
      <ProductGrid {...grid} />
    </>
  );
}

function howMany(total: number): string {
  if (total === 0) return 'Nothing just now.';
  return total === 1 ? 'One, and no other.' : `${total} to choose from.`;
}

/** A link like any other: with scripts the list grows in place, without them the longer list is loaded. */
function MoreProducts({ path, search, left }: { path: string; search: ShownSearch; left: number }) {
  return (
    <p className="plp__more">
      <Link
        className="btn btn--line"
        href={hrefOf(path, { ...search, pages: search.pages + 1 })}
        scroll={false}
        prefetch={false}
      >
        {left > 24 ? 'Show 24 more' : `Show the other ${left}`}
      </Link>
    </p>
  );
}
