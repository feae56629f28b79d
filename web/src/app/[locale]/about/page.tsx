import type { Metadata } from 'next';
import { getPublicSettings } from '../../../api-client/server.ts';
import { About } from '../../../features/content/about.tsx';
import { ClosingCall } from '../../../features/home/closing-call.tsx';

export const revalidate = 300;
export const generateStaticParams = () => [];

export const metadata: Metadata = {
  title: 'About',
  description:
    'Rakhis, sweets and letters to brothers in the United States, packed and posted inside the country. What we promise, and what you will not find here.',
  alternates: { canonical: '/about' },
};

export default async function Page() {
  const settings = await getPublicSettings();
  return (
    <>
      <About settings={settings} />
      <ClosingCall />
    </>
  );
}
