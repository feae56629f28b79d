import type { PublicSettings } from '@rakhi/contract';
import Link from 'next/link';
import { MailUs } from './mail-us.tsx';
import { type Section, TextPage } from './text-page.tsx';

type Shown = { settings: PublicSettings };

export function Returns({ settings }: Shown) {
  return (
    <TextPage
      here="Returns"
      title={
        <>
          If it should <em>go wrong</em>
        </>
      }
      lead="Until it is packed, you can cancel it yourself. After that, write to us: most things can be mended."
      sections={sectionsFor(settings)}
      isDemo={settings.isDemo}
    />
  );
}

const sectionsFor = (settings: PublicSettings): Section[] => [
  { id: 'cancel', title: 'Cancel it yourself', says: <Cancel /> },
  { id: 'address', title: 'Mend an address', says: <MendAddress /> },
  { id: 'damage', title: 'Broken, wrong or missing', says: <Broken settings={settings} /> },
  { id: 'late', title: 'Late or lost', says: <LateOrLost settings={settings} /> },
  { id: 'kept', title: 'He would rather not', says: <ChangeOfMind settings={settings} /> },
  { id: 'refunds', title: 'Refunds', says: <Refunds /> },
];

const Cancel = () => (
  <>
    <p>
      Until the first parcel of an order is packed, its page has a button that cancels it. Nobody has to be asked, and
      all that you paid goes back.
    </p>
    <p>
      The page of the order is behind the link in our letters. Should you have lost them,{' '}
      <Link href="/track" prefetch={false}>
        order number and e-mail
      </Link>{' '}
      bring a new one.
    </p>
  </>
);

const MendAddress = () => (
  <p>
    Each parcel’s address can be changed on the page of the order until that parcel is packed, free of charge, within
    the same delivery zone: from Texas to New Jersey, but not to Hawaii, which takes longer and costs more. For that,
    write to us.
  </p>
);

const Broken = ({ settings }: Shown) => (
  <>
    <p>
      Write within 7&nbsp;days of its arrival to <MailUs contact={settings.contact} subject="Something is wrong" />,
      with
    </p>
    <ul>
      <li>the order number,</li>
      <li>a photo of what is wrong, and one of the box,</li>
      <li>a word on what you would like: another one, or the money.</li>
    </ul>
    <p>
      We send it again where there is still time and stock, and give the money back where there is not. Nothing needs to
      be sent to us first.
    </p>
    <p>Food that looks or smells wrong should not be eaten. A photo is enough for us.</p>
  </>
);

const LateOrLost = ({ settings }: Shown) => (
  <p>
    Look at the tracking first: it is on the page of the order. If it has not moved for some days, or the day you chose
    has passed, write to <MailUs contact={settings.contact} subject="A late parcel" />. We ask the carrier where it is.
    A parcel that is lost is sent again, or its money goes back.
  </p>
);

const ChangeOfMind = ({ settings }: Shown) => (
  <p>
    A packed parcel cannot be called back. Food and what carries a name or a photo cannot be taken back. For anything
    else that is unopened, write to <MailUs contact={settings.contact} subject="A return" /> before sending it anywhere,
    and we will tell you what is possible.
  </p>
);

const Refunds = () => (
  <>
    <p>
      Money goes back to the card you paid with, and a letter tells you when we have sent it. Banks take 5 to
      10&nbsp;days to show it.
    </p>
    <p>
      We refund in US dollars, the same amount you paid. A bank that keeps your account in another currency converts at
      the rate of that day.
    </p>
  </>
);
