import type { Topic } from './questions.ts';

/** The questions for search engines. A `<` would end the script it stands in, and the owner names festivals and speeds. */
export function faqJsonLd(topics: readonly Topic[]): string {
  const page = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: topics.flatMap(({ questions }) =>
      questions.map(({ asks, answer }) => ({
        '@type': 'Question',
        name: asks,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    ),
  };
  return JSON.stringify(page).replaceAll('<', '\\u003c');
}
