import { getProducts } from '../../api-client/server.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { isNarrowed } from './chosen-filters.tsx';
import { EmptyShelves } from './empty-shelves.tsx';
import { ProductGrid } from './product-grid.tsx';
import type { ShownSearch } from './shown-search.ts';

/** A way out: take filters away above, see everything, or look at what others chose. Without a search, the shelf is bare. */
export async function NothingFound({ search }: { search?: ShownSearch }) {
  const { items } = await getProducts({ sort: 'popular', limit: 3 });
  if (items.length === 0) return <EmptyShelves />;
  return (
    <div>
      <h2>{search ? <NothingLike search={search} /> : 'This shelf is empty just now.'}</h2>
      <p className="lead mt-4">
        {search
          ? 'Take one of the filters above away, or begin again with everything.'
          : 'Look again soon, or see what lies on the others.'}
      </p>
      <p className="mt-6 mb-12">
        <ButtonLink href="/products" look="primary">
          Show everything
        </ButtonLink>
      </p>
      <h3 className="mb-6">What other sisters chose</h3>
      <ProductGrid products={items} />
    </div>
  );
}

function NothingLike({ search }: { search: ShownSearch }) {
  const isWordsAlone = search.q !== '' && !isNarrowed({ ...search, q: '' });
  return isWordsAlone ? <>Nothing answers to “{search.q}”.</> : 'Nothing is all of that at once.';
}
