import type { MailKind } from '../mail/mail.ts';
import { REFUND_STATUSES } from '../orders/order.ts';
import type { BookedOrder, Books } from './books.ts';
import { wasTaken } from './shelves.ts';
import { unless } from './unless.ts';

/** One letter for each confirmation, apology, parcel that left and refund that Stripe took; none without. */
export function lettersNotOnce({ orders, mails }: Books): string[] {
  return orders.flatMap((file) => {
    const { id } = file.order;
    const letters = (...kinds: MailKind[]) => mails.filter((mail) => mail.orderId === id && kinds.includes(mail.kind));
    const { confirmations, apologies, parcels, refunds, doubtful } = happenings(file);
    const aboutMoney = letters('order_refunded', 'order_cancelled').filter(({ facts }) => facts['amount'] !== 0);
    // What happens after its person was erased is told to nobody.
    const least = (times: number) => (file.order.erasedAt === undefined ? times : 0);
    const told = (what: string, times: number, { length }: { length: number }, doubtful = 0) =>
      unless(
        length >= least(times) && length <= times + doubtful,
        `${id} had ${times} ${what} and ${length} letters about them`,
      );
    return [
      ...unless(confirmations + apologies <= 1, `${id} was settled ${confirmations + apologies} times`),
      ...told('confirmations', confirmations, letters('order_confirmed')),
      ...told('apologies', apologies, letters('payment_apology')),
      ...told('parcels', parcels, letters('parcel_shipped')),
      ...told('refunds', refunds, aboutMoney, doubtful),
      ...refundsToldTwice(file),
    ];
  });
}

/** A refund comes to each of its states once, however often Stripe tells of it. */
function refundsToldTwice({ order, timeline, versions }: BookedOrder): string[] {
  // Nobody has refunds in her first version: with one alone, what came before it is not known.
  const isFollowed = versions.length > 1;
  const everWas = versions.flatMap(({ refunds }) => refunds.map(({ id, status }) => `${id} ${status}`));
  return REFUND_STATUSES.flatMap((status) => {
    const told = timeline.filter(({ kind, to }) => kind === 'refund' && to === status).length;
    const happened = order.refunds.filter(({ id }) => !isFollowed || everWas.includes(`${id} ${status}`)).length;
    return unless(told <= happened, `the timeline of ${order.id} has ${told} refunds ${status}, and ${happened} were`);
  });
}

function happenings(file: BookedOrder) {
  const { order, shipments, timeline, versions } = file;
  const failed = order.refunds.filter(({ status }) => status === 'failed');
  return {
    confirmations: timeline.filter(({ kind }) => kind === 'paid').length,
    apologies: order.refunds.filter(({ id }) => id === `auto:${order.id}`).length,
    parcels: shipments.filter(({ shippedAt }) => shippedAt !== undefined).length,
    refunds: order.refunds.filter(({ id }) => wasTaken(file, id)).length,
    /** Whether money that came back from the bank had ever been on its way, only who followed the order knows. */
    doubtful: versions.length > 1 ? 0 : failed.filter(({ id }) => !wasTaken(file, id)).length,
  };
}
