import type { Facets, Product } from '@rakhi/contract';
import Link from 'next/link';
import { Bead, Rail } from '../../ui/thread/thread.tsx';
import { categoryName, inShopOrder } from '../catalog/names.ts';
import { ProductPicture } from '../catalog/product-picture.tsx';
import './kinds.css';

/** What goes with a rakhi is found beside the rakhis, and not a kind of thread. */
const NOT_THREADS = ['pooja', 'add-ons', 'gift-cards', 'return-gifts'];

export function Kinds({ facets, pictured }: { facets: Facets; pictured: Product[] }) {
  const kinds = inShopOrder(facets.category).filter(({ value, count }) => count > 0 && !NOT_THREADS.includes(value));
  return (
    <section className="sec sec--close">
      <Rail />
      <Bead stone="ruby" beside="heading" />
      <div className="wrap cats">
        <div>
          <h2>
            Every kind of <em>thread</em>
          </h2>
          <ul className="cats__list mt-6">
            {kinds.map(({ value, count }) => (
              <li key={value}>
                <Link href={`/c/${value}`} prefetch={false}>
                  {categoryName(value)}
                  <span className="num">{count}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <div className="cats__pics">
          {pictured.map((product, index) => (
            <ProductPicture
              key={product.id}
              image={product.images[0]}
              sizes={index === 0 ? '(min-width: 1100px) 33vw, 75vw' : '(min-width: 1100px) 16vw, 36vw'}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
