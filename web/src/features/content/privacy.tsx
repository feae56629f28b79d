import type { PublicSettings } from '@rakhi/contract';
import { MailUs } from './mail-us.tsx';
import { type Section, TextPage } from './text-page.tsx';
import { WhatIsKept } from './what-is-kept.tsx';

type Shown = { settings: PublicSettings };

export function Privacy({ settings }: Shown) {
  return (
    <TextPage
      here="Privacy"
      title={
        <>
          What we know, and <em>for how long</em>
        </>
      }
      lead="To send a parcel we need two names, an address and a way to reach you. We ask for little else, and nobody here follows you about."
      sections={sectionsFor(settings)}
      isDemo={settings.isDemo}
    />
  );
}

const sectionsFor = (settings: PublicSettings): Section[] => [
  { id: 'kept', title: 'What is kept', says: <WhatIsKept /> },
  { id: 'cards', title: 'Your card', says: <YourCard /> },
  { id: 'browser', title: 'In your browser', says: <InYourBrowser /> },
  { id: 'others', title: 'Who else sees it', says: <WhoElse /> },
  { id: 'trackers', title: 'Trackers', says: <Trackers /> },
  { id: 'rights', title: 'A copy, or an end to it', says: <Rights settings={settings} /> },
];

const YourCard = () => (
  <p>
    Its number is typed into a field of Stripe’s and goes to Stripe alone; it never reaches us. We learn the brand, the
    last four digits and whether it was paid. On the page with the card form Stripe’s script runs, and it may set
    cookies of its own against fraud.
  </p>
);

const InYourBrowser = () => (
  <ul>
    <li>
      A cookie named <b>cart</b>, which says which cart is yours. It lasts 180&nbsp;days, and no script can read it.
    </li>
    <li>
      What you typed in checkout, for 48&nbsp;hours or until you have ordered, so that a lost connection costs you
      nothing.
    </li>
    <li>The keys of the orders you opened, until you close the window.</li>
    <li>Your session, when you have signed in, until you sign out.</li>
  </ul>
);

const WhoElse = () => (
  <>
    <ul>
      <li>The carrier gets the recipient’s name and address, and the phone number if you gave it.</li>
      <li>Stripe gets the payment: the amount, your card, your e-mail.</li>
      <li>Amazon Web Services keeps our tables and accounts and sends our letters.</li>
      <li>Your brother gets the message. It is printed on a card and read by him first.</li>
    </ul>
    <p>Nothing is sold, lent or swapped.</p>
  </>
);

const Trackers = () => (
  <p>
    There are none: no advertising networks, no analytics, no pixels in letters. That is also why no banner asked for
    your consent.
  </p>
);

const Rights = ({ settings }: Shown) => (
  <>
    <p>
      Write to <MailUs contact={settings.contact} subject="My personal data" /> from the address you ordered with, and
      say what you would like: a copy of what we hold about you, a correction, or an end to it. A person does it by
      hand, for now; a button in your account is yet to come.
    </p>
    <p>
      An account can be deleted whole. From an order that has arrived or was cancelled we take everything that names
      anybody: names, addresses, messages, your card’s digits. What was sold, and for how much, we have to keep. Copies
      against loss grow old by themselves, and Stripe keeps of a payment what its own law asks.
    </p>
  </>
);
