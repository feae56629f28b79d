import type { ReactNode } from 'react';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Bead, Rail } from '../../ui/thread/thread.tsx';
import './content.css';

export type Section = { id: string; title: string; says: ReactNode };

type Text = {
  title: ReactNode;
  lead: ReactNode;
  /** The page's short name, in the breadcrumb. */
  here: string;
  sections: Section[];
  isDemo: boolean;
  /** Beside the title, in place of the list of sections. */
  aside?: ReactNode;
};

const STONES = ['ruby', 'gold', 'teal'] as const;

/** Something to read: headings hang on the thread at the left, their words stand at the right. */
export function TextPage({ title, lead, here, sections, isDemo, aside }: Text) {
  return (
    <article className="text-page">
      <Rail />
      <header className="wrap text-page__head">
        <div>
          <Breadcrumb way={[{ name: 'Home', href: '/' }]} here={here} />
          <h1 className="mt-6">{title}</h1>
          <p className="lead mt-4">{lead}</p>
          {isDemo && <DemoNote />}
        </div>
        {aside ?? <Contents sections={sections} />}
      </header>
      {sections.map(({ id, title: heading, says }, index) => (
        <section key={id} id={id} className="text-part" aria-labelledby={`${id}-title`}>
          <Bead stone={STONES[index % STONES.length] ?? 'ruby'} beside="heading" />
          <div className="wrap text-part__grid">
            <h2 id={`${id}-title`}>{heading}</h2>
            <div className="words">{says}</div>
          </div>
        </section>
      ))}
    </article>
  );
}

function Contents({ sections }: { sections: Section[] }) {
  return (
    <nav className="on-page" aria-label="On this page">
      <p className="label">On this page</p>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const DemoNote = () => (
  <div className="mt-6 max-w-[32em]">
    <Notice kind="mind" title="This is a demonstration shop.">
      Its products, reviews and orders are samples, and no parcel is posted.
    </Notice>
  </div>
);
