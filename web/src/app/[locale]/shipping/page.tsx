import type { Metadata } from 'next';
import { getPublicSettings } from '../../../api-client/server.ts';
import { Shipping } from '../../../features/content/shipping.tsx';

export const revalidate = 300;
export const generateStaticParams = () => [];

export const metadata: Metadata = {
  title: 'Delivery',
  description: 'Speeds and prices, by when to order, whose clock counts, Alaska and Hawaii, and chocolate in August.',
  alternates: { canonical: '/shipping' },
};

export default async function Page() {
  return <Shipping settings={await getPublicSettings()} />;
}
