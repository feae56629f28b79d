import { MAX_RECIPIENTS, type PublicSettings } from '@rakhi/contract';
import { formatCents } from '@rakhi/core';
import Link from 'next/link';
import { OwnClock } from '../../ui/own-clock.tsx';
import { cutoffSays } from './cutoff.ts';
import { MailUs } from './mail-us.tsx';
import { SpeedTable } from './speed-table.tsx';
import { type Section, TextPage } from './text-page.tsx';

type Shown = { settings: PublicSettings };

export function Shipping({ settings }: Shown) {
  return (
    <TextPage
      here="Delivery"
      title={
        <>
          How it gets <em>to his door</em>
        </>
      }
      lead="Parcels are packed and posted inside the United States. There is no customs form between you and your brother."
      sections={sectionsFor(settings)}
      isDemo={settings.isDemo}
    />
  );
}

const sectionsFor = (settings: PublicSettings): Section[] => [
  { id: 'speeds', title: 'Speeds and prices', says: <Speeds settings={settings} /> },
  { id: 'cut-off', title: 'Which clock counts', says: <WhichClock settings={settings} /> },
  { id: 'days', title: 'You choose the day', says: <TheDay /> },
  { id: 'far', title: 'Alaska, Hawaii and further', says: <FarAway /> },
  { id: 'heat', title: 'Chocolate and August', says: <Heat /> },
  { id: 'door', title: 'At his door', says: <AtTheDoor settings={settings} /> },
];

const Speeds = ({ settings }: Shown) => (
  <>
    <SpeedTable season={settings.season} />
    <p>
      Prices are for one parcel, and each recipient gets one. Standard delivery is free for a parcel that holds{' '}
      {formatCents(settings.freeShippingFrom)} or more; each parcel counts for itself.
    </p>
    <p>
      Packing takes one business day. Overnight parcels ordered before the cut-off are packed the same day. What is made
      for him, such as an engraved name, takes some days more; the days you are shown have them counted in.
    </p>
    <p>
      Business days are Monday to Friday without the federal holidays of the United States. On other days nothing is
      packed, carried or promised.
    </p>
  </>
);

function WhichClock({ settings }: Shown) {
  const [next] = settings.season.orderBy;
  return (
    <>
      <p>
        The one where we pack. An order before {cutoffSays(settings)}
        {next && <OwnClock at={next.at} warehouseTimeZone={settings.cutoff.timeZone} />}, counts for that business day.
        A later one, or one at the weekend, counts for the next.
      </p>
      <p>Delivery days are days at his door. Where your clock differs from ours, the pages name the hour on both.</p>
    </>
  );
}

const TheDay = () => (
  <>
    <p>
      Type his ZIP code on a product page and it says by when to order and when it arrives. In checkout a calendar shows
      every day that works for his ZIP, with the price under each. Choose one, and we pack so that the parcel arrives on
      it.
    </p>
    <p>
      For Raksha Bandhan, “in time” means the last business day before the festival’s date in India.{' '}
      <Link href="/raksha-bandhan#day" prefetch={false}>
        Why the day before
      </Link>
      .
    </p>
    <p>
      One order may go to as many as {MAX_RECIPIENTS} people, each with an address, a message and a day of their own.
      You pay once.
    </p>
  </>
);

const FarAway = () => (
  <>
    <p>
      We deliver to all 50 states, Washington DC, Puerto Rico and military post (APO, FPO and DPO). Alaska, Hawaii,
      Puerto Rico and military addresses take longer, cost more, and not every speed goes there. The surcharge for the
      distance is also due where standard delivery is free. His ZIP code brings up the exact days and prices.
    </p>
    <p>Guam, American Samoa, the Northern Marianas and the US Virgin Islands are beyond our carriers for now.</p>
  </>
);

const Heat = () => (
  <>
    <p>
      A porch in Texas does to chocolate what brothers do, only slower. Each product page says what minds the heat. In
      the warm months some of it travels with a cold pack; the rest may arrive soft.
    </p>
    <p>A fast delivery helps. So do kaju katli, nuts and dry fruit, which do not mind the weather.</p>
  </>
);

const AtTheDoor = ({ settings }: Shown) => (
  <>
    <p>No parcel shows a price. Inside are what you chose and a card with your message.</p>
    <p>
      When a parcel leaves, you get a letter with its tracking number. The page of your order shows the way of every
      parcel. Without its link,{' '}
      <Link href="/track" prefetch={false}>
        order number and e-mail
      </Link>{' '}
      bring you a new one.
    </p>
    <p>
      Silver has to be signed for, and the product page says so. His phone number is not required, but the carrier may
      use it when nobody opens.
    </p>
    <p>
      An address with a mistake can be mended on the page of the order until the parcel is packed. After that, write at
      once to <MailUs contact={settings.contact} subject="A wrong address" />.
    </p>
  </>
);
