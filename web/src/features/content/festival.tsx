import type { Product, PublicSettings } from '@rakhi/contract';
import Link from 'next/link';
import { ProductPicture } from '../catalog/product-picture.tsx';
import { cutoffSays } from './cutoff.ts';
import { ComingYears, TheDay } from './festival-days.tsx';
import { Ritual } from './ritual.tsx';
import { SpeedTable } from './speed-table.tsx';
import { type Section, TextPage } from './text-page.tsx';

type Shown = { settings: PublicSettings };

export function Festival({ settings, thali }: Shown & { thali: Product | undefined }) {
  return (
    <TextPage
      here="The festival"
      title={
        <>
          Raksha Bandhan, <em>step by step</em>
        </>
      }
      lead="A sister ties a thread round her brother’s wrist. He promises to look after her, and for one day of the year he remembers it."
      sections={sectionsFor(settings)}
      isDemo={settings.isDemo}
      aside={
        <ProductPicture
          image={thali?.images[0]}
          sizes="(min-width: 1100px) 22rem, 90vw"
          className="text-page__picture"
          isFirst
        />
      }
    />
  );
}

const sectionsFor = (settings: PublicSettings): Section[] => [
  { id: 'day', title: 'The day', says: <TheDay settings={settings} /> },
  { id: 'order-by', title: 'When to order', says: <WhenToOrder settings={settings} /> },
  { id: 'ritual', title: 'The ritual', says: <Ritual /> },
  { id: 'pack', title: 'What we put in', says: <InThePack /> },
  { id: 'bhai-dooj', title: 'Bhai Dooj', says: <BhaiDooj /> },
  { id: 'years', title: 'The coming years', says: <ComingYears settings={settings} /> },
];

const WhenToOrder = ({ settings }: Shown) => (
  <>
    <SpeedTable season={settings.season} />
    <p>
      Before {cutoffSays(settings)} on that day, for addresses in the 48 states and Washington DC.{' '}
      <Link href="/shipping" prefetch={false}>
        More about delivery
      </Link>
      .
    </p>
  </>
);

const InThePack = () => (
  <>
    <p>
      Roli for the tilak, rice, and a card with your message come with most rakhis; the list “In the parcel” on each
      product page says what is in that one.
    </p>
    <p>
      The{' '}
      <Link href="/c/pooja" prefetch={false}>
        tilak kit
      </Link>{' '}
      has mauli and mishri as well, and the brass thali everything but the flame, which the post declines to carry.
      Sweets and nuts can go along with any of them.
    </p>
    <p>
      For{' '}
      <Link href="/c/bhaiya-bhabhi" prefetch={false}>
        bhaiya and bhabhi
      </Link>{' '}
      there are pairs: his rakhi, and for her a lumba that hangs from a bangle. The{' '}
      <Link href="/c/kids-rakhi" prefetch={false}>
        little ones
      </Link>{' '}
      get one that does something.
    </p>
  </>
);

const BhaiDooj = () => (
  <p>
    Two days after Diwali’s new moon brothers are remembered a second time. The sister puts a tilak on his forehead and
    feeds him; in most homes there is no thread. A tilak kit and a box of sweets do the same by post, and the shop
    counts the days to it once Raksha Bandhan is over.
  </p>
);
