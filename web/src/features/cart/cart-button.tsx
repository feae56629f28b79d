import Link from 'next/link';
import { Icon } from '../../ui/icon.tsx';

export const CartButton = () => (
  <Link className="icon-btn" href="/cart" aria-label="Cart">
    <Icon name="bag" />
  </Link>
);
