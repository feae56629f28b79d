import type { Metadata } from 'next';
import { getPublicSettings } from '../../../api-client/server.ts';
import { Faq } from '../../../features/content/faq.tsx';
import { faqJsonLd } from '../../../features/content/faq-json-ld.ts';
import { topicsFor } from '../../../features/content/questions.ts';

export const revalidate = 300;
export const generateStaticParams = () => [];

export const metadata: Metadata = {
  title: 'Questions',
  description:
    'Several brothers, foreign cards, Hindi on the card, whose clock counts, melting chocolate: what sisters ask us.',
  alternates: { canonical: '/faq' },
};

export default async function Page() {
  const settings = await getPublicSettings();
  const topics = topicsFor(settings);
  return (
    <>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: every < in it is escaped
        dangerouslySetInnerHTML={{ __html: faqJsonLd(topics) }}
      />
      <Faq settings={settings} topics={topics} />
    </>
  );
}
