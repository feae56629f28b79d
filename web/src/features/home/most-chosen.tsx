import type { Product } from '@rakhi/contract';
import Link from 'next/link';
import { Bead, Rail } from '../../ui/thread/thread.tsx';
import { ProductCard } from '../catalog/product-card.tsx';
import './most-chosen.css';

const FIRST = '(min-width: 1440px) 570px, (min-width: 1100px) 42vw, 88vw';
const OTHERS = '(min-width: 1440px) 280px, (min-width: 1100px) 21vw, 43vw';

export function MostChosen({ products, total }: { products: Product[]; total: number }) {
  return (
    <section className="sec">
      <Rail />
      <Bead stone="gold" beside="padded-heading" />
      <div className="wrap">
        <div className="sec__head">
          <h2>
            Sisters choose these <em>most</em>
          </h2>
          <Link className="more arrow" href="/products">
            See all {total}
          </Link>
        </div>
        <div className="best">
          {products.map((product, index) => (
            <ProductCard key={product.id} product={product} sizes={index === 0 ? FIRST : OTHERS} />
          ))}
        </div>
      </div>
    </section>
  );
}
