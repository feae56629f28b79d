'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';

/** A form that any browser can send; with scripts the page stays and only the list is fetched. */
export function SearchForm() {
  const router = useRouter();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('q')).trim();
    document.getElementById('search')?.hidePopover();
    router.push(words ? `/products?${new URLSearchParams({ q: words })}` : '/products');
  };
  return (
    <search>
      <form action="/products" onSubmit={search}>
        <label className="field">
          <span>What are you looking for? We forgive spelling.</span>
          {/* biome-ignore lint/a11y/noAutofocus: it lies in a popover, which gives it the focus when it opens */}
          <input className="input" type="search" name="q" maxLength={100} autoComplete="off" autoFocus />
        </label>
        <button type="submit" className="btn btn--primary">
          Search
        </button>
      </form>
    </search>
  );
}
