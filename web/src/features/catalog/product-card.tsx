import type { Product } from '@rakhi/contract';
import { Price } from '../../ui/price.tsx';
import { ReadyLink } from '../../ui/ready-link.tsx';
import { ProductPicture } from './product-picture.tsx';

type Card = {
  product: Product;
  /** How wide the picture is, for the browser's choice of file. */
  sizes: string;
  className?: string;
  /** In the first view: fetched at once. */
  isFirst?: boolean;
};

export function ProductCard({ product, sizes, className = '', isFirst = false }: Card) {
  const flag = flagOf(product);
  return (
    <ReadyLink className={`card ${className}`} href={`/p/${product.slug}`}>
      {flag && <span className={flag.isWarning ? 'flag flag--warn' : 'flag'}>{flag.says}</span>}
      <ProductPicture image={product.images[0]} sizes={sizes} isFirst={isFirst} />
      <h3 className="card__name">{product.name}</h3>
      <p className="card__note">{noteOf(product)}</p>
      <p className="card__row">
        <Price cents={product.price} was={product.compareAtPrice} />
      </p>
    </ReadyLink>
  );
}

function flagOf({ availability, maxQuantity }: Product) {
  if (availability === 'out_of_stock') return { says: 'Sold out', isWarning: false };
  if (availability === 'low_stock') return { says: `Only ${maxQuantity} left`, isWarning: true };
  return undefined;
}

/** The first thing its description says. */
const noteOf = ({ description }: Product) => description.split(/[;.\n]/)[0]?.trim();
