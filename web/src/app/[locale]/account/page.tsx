import type { Metadata } from 'next';
import { AccountHome } from '../../../features/account/account-home.tsx';
import { Rail } from '../../../ui/thread/thread.tsx';

export const metadata: Metadata = { title: 'Your account' };

export default function Page() {
  return (
    <section className="relative">
      <Rail />
      <div className="wrap account">
        <AccountHome />
      </div>
    </section>
  );
}
