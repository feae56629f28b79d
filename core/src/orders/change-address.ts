import { stateOfZip, zipMatchesState } from '../delivery/zip.ts';
import { zoneOfState } from '../delivery/zones.ts';
import { ShopError } from '../errors.ts';
import type { Shop } from '../ports.ts';
import type { Address } from './address.ts';
import { nextVersion, timelineEntry } from './advance.ts';
import type { OrderFile } from './order.ts';
import { canChangeAddress } from './until-packed.ts';

export type ChangeAddress = {
  orderId: string;
  n: number;
  version: number;
  address: Address;
  name?: string | undefined;
  phone?: string | undefined;
  actor: string;
};

/**
 * Corrects where a parcel goes, until it is packed. What was paid stays as it is, so the new address must lie in the
 * same delivery zone.
 * @throws ShopError not_found, version_conflict, invalid_transition, address_not_deliverable
 */
export async function changeAddress(
  command: ChangeAddress,
  deps: Pick<Shop, 'orders' | 'clock' | 'ids'>,
): Promise<OrderFile> {
  const file = await deps.orders.read(command.orderId);
  const recipient = file?.order.recipients.find((each) => each.n === command.n);
  if (!file || !recipient) throw new ShopError('not_found', 'There is no such parcel.');
  if (file.order.version !== command.version) {
    const facts = { version: file.order.version };
    throw new ShopError('version_conflict', 'This order has changed meanwhile. Look at it again.', facts);
  }
  if (!canChangeAddress(file, command.n)) {
    throw new ShopError('invalid_transition', 'This parcel is packed; its address can no longer change.');
  }
  refuseOtherZone(recipient.address, command.address);

  const now = deps.clock.now();
  const changed = {
    ...recipient,
    address: command.address,
    ...(command.name !== undefined && { name: command.name }),
    ...(command.phone !== undefined && { phone: command.phone }),
  };
  const recipients = file.order.recipients.map((each) => (each.n === command.n ? changed : each));
  const after = nextVersion(file.order, { recipients }, now);
  const moment = { now, actor: command.actor, eventId: deps.ids.next('evt') };
  const entry = timelineEntry(moment, { kind: 'address', text: `Parcel ${command.n}` });
  await deps.orders.change({ before: file.order, after, timeline: [entry] });
  return { ...file, order: after, timeline: [...file.timeline, entry] };
}

function refuseOtherZone(from: Address, to: Address): void {
  const known = stateOfZip(to.postalCode);
  if (known === undefined || !zipMatchesState(to.postalCode, to.state)) {
    const message = known === undefined ? 'There is no such ZIP code.' : `ZIP ${to.postalCode} is in ${known}.`;
    throw new ShopError('address_not_deliverable', message, { postalCode: to.postalCode, state: to.state });
  }
  const before = stateOfZip(from.postalCode);
  if (before !== undefined && zoneOfState(before) === zoneOfState(known)) return;
  const message = 'Delivery there takes longer and costs more. Write to us, and we find a way.';
  throw new ShopError('address_not_deliverable', message, { postalCode: to.postalCode });
}
