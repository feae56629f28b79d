import type { Metadata } from 'next';
import { CartPage } from '../../../features/cart/cart-page.tsx';
import { Rail } from '../../../ui/thread/thread.tsx';

export const metadata: Metadata = { title: 'Your cart', robots: { index: false } };

export default function Page() {
  return (
    <section className="relative">
      <Rail />
      <div className="wrap cart-page">
        <h1>Your cart</h1>
        <CartPage />
      </div>
    </section>
  );
}
