import type { Metadata } from 'next';
import { MyOrders } from '../../../../features/orders/my-orders.tsx';
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx';
import { Rail } from '../../../../ui/thread/thread.tsx';

export const metadata: Metadata = { title: 'Your orders' };

export default function Page() {
  return (
    <section className="relative">
      <Rail />
      <div className="wrap account">
        <Breadcrumb way={[{ name: 'Your account', href: '/account' }]} here="Orders" />
        <div className="mt-4">
          <MyOrders />
        </div>
      </div>
    </section>
  );
}
