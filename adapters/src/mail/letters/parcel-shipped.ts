import type { Letter, Recipient, Shipment } from '@rakhi/core';
import type { Block } from '../page/letter-page.ts';
import { type LetterFacts, letterAbout, orderButton } from './letter-facts.ts';
import { addressLines, contentsOf, longDay } from './parcel-words.ts';

/** To the sister, when one parcel has left the house. */
export function parcelShipped(facts: LetterFacts): Letter {
  const { order } = facts;
  const { recipient, shipment } = parcelOf(facts);
  const day = longDay(shipment.deliveryDate);
  return letterAbout(facts, {
    subject: `${recipient.name}’s parcel has left (${order.orderNumber})`,
    preview: `It arrives by ${day}.`,
    heading: `${recipient.name}’s parcel is on its way.`,
    blocks: [
      { kind: 'words', text: `It arrives by ${day}. The hard part begins now: not telling.` },
      { kind: 'title', text: 'In the parcel' },
      { kind: 'lines', lines: contentsOf(order.items, recipient) },
      { kind: 'lines', lines: [`To ${recipient.name}`, ...addressLines(recipient)] },
      ...tracking(shipment),
      orderButton(facts),
    ],
  });
}

/** @throws when the order has no such parcel: then the letter stays in the outbox, where it is seen. */
function parcelOf({ mail, order, shipments }: LetterFacts): { recipient: Recipient; shipment: Shipment } {
  const n = mail.facts['shipment'];
  const recipient = order.recipients.find((each) => each.n === n);
  const shipment = shipments.find((each) => each.n === n);
  if (!recipient || !shipment) throw new Error(`order ${order.id} has no parcel ${n}`);
  return { recipient, shipment };
}

function tracking({ carrier, trackingNumber, trackingUrl }: Shipment): Block[] {
  const facts = [
    ...(carrier ? [`Carrier: ${carrier}`] : []),
    ...(trackingNumber ? [`Tracking number: ${trackingNumber}`] : []),
  ];
  const url = webAddress(trackingUrl);
  return [
    ...(facts.length > 0 ? [{ kind: 'lines' as const, lines: facts }] : []),
    ...(url === undefined ? [] : [{ kind: 'link' as const, label: 'Follow the parcel', url }]),
  ];
}

/** Only an address of the web becomes a link, whatever was typed into the tracking field. */
function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
