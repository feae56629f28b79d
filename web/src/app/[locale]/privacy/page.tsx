import type { Metadata } from 'next';
import { getPublicSettings } from '../../../api-client/server.ts';
import { Privacy } from '../../../features/content/privacy.tsx';

export const revalidate = 300;
export const generateStaticParams = () => [];

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'What we keep, what for and how long. Card numbers go to Stripe alone, and there are no trackers.',
  alternates: { canonical: '/privacy' },
};

export default async function Page() {
  return <Privacy settings={await getPublicSettings()} />;
}
