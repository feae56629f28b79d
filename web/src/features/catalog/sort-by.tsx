'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { changed, hrefOf, type ShownSearch, SORTS, type Sort } from './shown-search.ts';

/** Belongs to the filters' form, so that it travels with it when there are no scripts. */
export function SortBy({ path, search }: { path: string; search: ShownSearch }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(search.sort);
  const sorts = search.q ? { relevance: 'Best match', ...SORTS } : SORTS;

  const choose = (sort: Sort) =>
    startTransition(() => {
      show(sort);
      router.push(hrefOf(path, changed(search, { sort })), { scroll: false });
    });

  return (
    <label className="sort" aria-busy={isPending}>
      <span className="soft">Sort</span>
      <select name="sort" form="filters" value={shown} onChange={(event) => choose(event.target.value as Sort)}>
        {Object.entries(sorts).map(([sort, name]) => (
          <option key={sort} value={sort}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
