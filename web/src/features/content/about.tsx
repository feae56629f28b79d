import { MAX_RECIPIENTS, type PublicSettings } from '@rakhi/contract';
import Link from 'next/link';
import { MailUs } from './mail-us.tsx';
import { type Section, TextPage } from './text-page.tsx';

type Shown = { settings: PublicSettings };

export function About({ settings }: Shown) {
  return (
    <TextPage
      here="About"
      title={
        <>
          A shop for sisters <em>far away</em>
        </>
      }
      lead="He moved to America and left the difficult part to you: being there in August. We do the part with the parcel."
      sections={sectionsFor(settings)}
      isDemo={settings.isDemo}
    />
  );
}

const sectionsFor = (settings: PublicSettings): Section[] => [
  { id: 'what', title: 'What we do', says: <WhatWeDo /> },
  { id: 'promise', title: 'What we promise', says: <Promises /> },
  { id: 'not-here', title: 'What you will not find', says: <NotHere /> },
  { id: 'pictures', title: 'The pictures', says: <Pictures settings={settings} /> },
  { id: 'reach-us', title: 'How to reach us', says: <ReachUs settings={settings} /> },
];

const WhatWeDo = () => (
  <>
    <p>
      Usa Rakhi sends rakhis, sweets and small gifts to brothers in the United States, for sisters anywhere. You choose
      the thread and write the message; we print it on a card, pack both and post them from inside the country. No
      customs form, and no uncle who happens to be flying.
    </p>
    <p>
      One order may go to as many as {MAX_RECIPIENTS} people, each at an address, with a message and on a day of their
      own. Bhabhi and the little ones have their own shelves.
    </p>
  </>
);

const Promises = () => (
  <ul>
    <li>The day we show is a day that we can keep: counted in business days, with the packing in it.</li>
    <li>You pay what you were shown, to the cent. Nothing is ticked in advance.</li>
    <li>“Only two left” is said when there are two.</li>
    <li>There is no price in the parcel.</li>
    <li>
      Until it is packed you can{' '}
      <Link href="/returns" prefetch={false}>
        cancel it or mend the address
      </Link>{' '}
      yourself.
    </li>
  </ul>
);

const NotHere = () => (
  <p>
    No clock that counts down in seconds, no wheel to spin, no window that opens when you want to leave, and nobody who
    watches you type. The festival is urgency enough.
  </p>
);

const Pictures = ({ settings }: Shown) => (
  <>
    {settings.isDemo && (
      <p>
        The goods of this demonstration have never been near a camera. A program draws each picture from what is known
        about the thing: its thread, its beads, what lies beside it in the box.
      </p>
    )}
    <p>
      Each product page lists what is in the parcel and what it is made of. Where a picture and the list disagree, the
      list is right.
    </p>
  </>
);

function ReachUs({ settings: { contact } }: Shown) {
  return (
    <>
      <p>
        Write to <MailUs contact={contact} />
        {contact.phone && <>, or call {contact.phone}</>}. {contact.hours && <>We are there {contact.hours}.</>}
      </p>
      <p>
        Where is my parcel, and can I still change it? The page of your order knows; the link is in every letter, and{' '}
        <Link href="/track" prefetch={false}>
          order number and e-mail
        </Link>{' '}
        bring a new one. The rest is among the{' '}
        <Link href="/faq" prefetch={false}>
          questions
        </Link>
        .
      </p>
    </>
  );
}
