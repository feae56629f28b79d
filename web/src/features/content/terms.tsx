import { MAX_RECIPIENTS, type PublicSettings } from '@rakhi/contract';
import Link from 'next/link';
import { cutoffSays } from './cutoff.ts';
import { MailUs } from './mail-us.tsx';
import { type Section, TextPage } from './text-page.tsx';

type Shown = { settings: PublicSettings };

export function Terms({ settings }: Shown) {
  return (
    <TextPage
      here="Terms"
      title={
        <>
          The terms, <em>in plain words</em>
        </>
      }
      lead="What you can expect of us, and what we ask of you. Written to be read."
      sections={sectionsFor(settings)}
      isDemo={settings.isDemo}
    />
  );
}

const sectionsFor = (settings: PublicSettings): Section[] => [
  { id: 'order', title: 'Your order', says: <YourOrder /> },
  { id: 'prices', title: 'Prices and payment', says: <Prices /> },
  { id: 'delivery', title: 'Delivery', says: <Delivery settings={settings} /> },
  { id: 'changes', title: 'Changing and cancelling', says: <Changes /> },
  { id: 'food', title: 'Food and allergies', says: <Food /> },
  { id: 'messages', title: 'Messages, names, photos', says: <Messages /> },
  { id: 'rest', title: 'The rest', says: <TheRest settings={settings} /> },
];

const YourOrder = () => (
  <>
    <p>
      An order is placed when you press the button that pays. It is agreed when the payment has arrived and we say so on
      the page of the order and in a letter. While you pay, we keep what is in it aside for you.
    </p>
    <p>
      Should something have sold out before a late payment reached us, we send nothing and give all of it back. One
      order goes to {MAX_RECIPIENTS} recipients at most, all in the United States.
    </p>
  </>
);

const Prices = () => (
  <>
    <p>
      Prices are in US dollars. Before you pay you see the goods, any discount, the delivery of each parcel, sales tax
      where it is due, and the total. That total is what is charged.
    </p>
    <p>
      Stripe takes the payment. Your bank may add a fee of its own for foreign currency. If a price changes while it is
      in your cart, we tell you and you decide again.
    </p>
  </>
);

const Delivery = ({ settings }: Shown) => (
  <>
    <p>
      The day you choose is the day by which we plan the parcel to arrive. Orders before {cutoffSays(settings)} count
      for the same business day. Carriers are mostly on time; storms are not ours to command, and when a parcel is late
      we ask after it for you.
    </p>
    <p>
      Please give an address at which somebody lives by that name. A parcel that comes back because the address was
      wrong can be sent again; the second postage is then yours.{' '}
      <Link href="/shipping" prefetch={false}>
        More about delivery
      </Link>
      .
    </p>
  </>
);

const Changes = () => (
  <p>
    Until the first parcel is packed, you can cancel the order and have all of it back; until a parcel is packed, you
    can mend its address. What arrives broken, wrong or incomplete, we mend when you tell us within 7&nbsp;days.{' '}
    <Link href="/returns" prefetch={false}>
      How that works
    </Link>
    .
  </p>
);

const Food = () => (
  <p>
    Each product page names the allergens in what it sells and what else is handled where it is packed. You know the
    recipient: please read it for them. Food is to be eaten by the date on its box.
  </p>
);

const Messages = () => (
  <p>
    We print what you write and change nothing. Words, names and photos have to be yours to use, and we do not print
    threats or insults to strangers. What you call your brother is between the two of you.
  </p>
);

const TheRest = ({ settings }: Shown) => (
  <>
    <p>
      Whoever has the link to an order can see it; please keep it to yourself. So with the password of an account. These
      terms take nothing from the rights that consumer law gives you. For an order, those terms count that stood here
      when it was placed.
    </p>
    <p>
      Questions go to <MailUs contact={settings.contact} subject="About the terms" />.{' '}
      <Link href="/privacy" prefetch={false}>
        What we know about you
      </Link>{' '}
      has a page of its own.
    </p>
  </>
);
