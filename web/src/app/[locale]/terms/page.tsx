import type { Metadata } from 'next';
import { getPublicSettings } from '../../../api-client/server.ts';
import { Terms } from '../../../features/content/terms.tsx';

export const revalidate = 300;
export const generateStaticParams = () => [];

export const metadata: Metadata = {
  title: 'Terms',
  description: 'What you can expect of us and what we ask of you, in plain words.',
  alternates: { canonical: '/terms' },
};

export default async function Page() {
  return <Terms settings={await getPublicSettings()} />;
}
