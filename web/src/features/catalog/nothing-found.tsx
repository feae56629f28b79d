import { getProducts } from '../../api-client/server.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ProductGrid } from './product-grid.tsx';

/** A way out: take filters away above, see everything, or look at what others chose. */
export async function NothingFound({ words }: { words: string }) {
  const { items } = await getProducts({ sort: 'popular', limit: 3 });
  return (
    <div>
      <h2>{words ? <>Nothing answers to “{words}”.</> : 'Nothing is all of that at once.'}</h2>
      <p className="lead mt-4">Take one of the filters above away, or begin again with everything.</p>
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
