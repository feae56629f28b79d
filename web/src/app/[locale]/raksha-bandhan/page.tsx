import type { Metadata } from 'next';
import { getProducts, getPublicSettings } from '../../../api-client/server.ts';
import { Festival } from '../../../features/content/festival.tsx';
import { ClosingCall } from '../../../features/home/closing-call.tsx';

export const revalidate = 300;
export const generateStaticParams = () => [];

export const metadata: Metadata = {
  title: 'Raksha Bandhan: the day and the ritual',
  description:
    'When Raksha Bandhan is, why America counts to the day before, by when to order, and the ritual step by step.',
  alternates: { canonical: '/raksha-bandhan' },
};

export default async function Page() {
  const [settings, thalis] = await Promise.all([getPublicSettings(), getProducts({ category: 'pooja', limit: 1 })]);
  return (
    <>
      <Festival settings={settings} thali={thalis.items[0]} />
      <ClosingCall />
    </>
  );
}
