import type { Product } from '@rakhi/contract';
import { ProductCard } from './product-card.tsx';
import './product-grid.css';

const CELL = '(min-width: 1440px) 320px, (min-width: 1100px) 22vw, (min-width: 768px) 27vw, 43vw';
const FIRST_CELL = '(min-width: 1440px) 660px, (min-width: 1100px) 46vw, (min-width: 768px) 56vw, 86vw';

type Grid = {
  products: Product[];
  /** The first product lies on four cells: once on a page, and only where others stand round it. */
  layout?: 'even' | 'first-large';
};

export function ProductGrid({ products, layout = 'even' }: Grid) {
  const isFirstLarge = layout === 'first-large' && products.length > 4;
  return (
    <div className="plp__grid">
      {products.map((product, index) => {
        const isLarge = isFirstLarge && index === 0;
        return (
          <ProductCard
            key={product.id}
            product={product}
            sizes={isLarge ? FIRST_CELL : CELL}
            isFirst={index < 2 && layout === 'first-large'}
            {...(isLarge && { className: 'wide' })}
          />
        );
      })}
    </div>
  );
}
