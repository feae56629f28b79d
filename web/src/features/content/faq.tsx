import type { PublicSettings } from '@rakhi/contract';
import Link from 'next/link';
import { MailUs } from './mail-us.tsx';
import type { Question, Topic } from './questions.ts';
import { TextPage } from './text-page.tsx';

export function Faq({ settings, topics }: { settings: PublicSettings; topics: Topic[] }) {
  return (
    <TextPage
      here="Questions"
      title={
        <>
          What sisters <em>ask us</em>
        </>
      }
      lead={
        <>
          And what we answer. Should yours be missing, write to{' '}
          <MailUs contact={settings.contact} subject="A question" />.
        </>
      }
      sections={topics.map(({ id, title, questions }) => ({ id, title, says: questions.map(answered) }))}
      isDemo={settings.isDemo}
    />
  );
}

const answered = ({ id, asks, answer, more }: Question) => (
  <div key={id} className="words__answer">
    <h3 id={id}>
      <a href={`#${id}`}>{asks}</a>
    </h3>
    <p>
      {answer}{' '}
      {more && (
        <Link href={more.href} prefetch={false}>
          {more.says}
        </Link>
      )}
    </p>
  </div>
);
