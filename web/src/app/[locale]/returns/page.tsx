import type { Metadata } from 'next';
import { getPublicSettings } from '../../../api-client/server.ts';
import { Returns } from '../../../features/content/returns.tsx';

export const revalidate = 300;
export const generateStaticParams = () => [];

export const metadata: Metadata = {
  title: 'Returns and refunds',
  description:
    'Cancel it yourself until it is packed. What to do when something is broken, late or lost, and when the money comes back.',
  alternates: { canonical: '/returns' },
};

export default async function Page() {
  return <Returns settings={await getPublicSettings()} />;
}
