import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Mailer, Orders, Payments } from '@rakhi/core';
import { errorFacts, type Log } from './http/log.ts';
import { noteOrder, spentOn } from './http/log-context.ts';

/** Counts what is asked of the table, its tries and pauses included, among what the work at hand has spent. */
export function watchedTable(table: DynamoDBDocumentClient): DynamoDBDocumentClient {
  const before = { relation: 'before', toMiddleware: 'patience', name: 'watched', override: true } as const;
  table.middlewareStack.addRelativeTo(watchedCall, before);
  return table;
}

function watchedCall<Asked, Reply>(next: (asked: Asked) => Promise<Reply>) {
  return (asked: Asked) => spentOn('table', () => next(asked));
}

export function watchedPayments(payments: Payments): Payments {
  const watched = Object.entries(payments).map(([name, ask]: [string, (...asked: never[]) => Promise<unknown>]) => [
    name,
    (...asked: never[]) => spentOn('stripe', () => ask(...asked)),
  ]);
  return Object.fromEntries(watched);
}

/** Writes down that a letter has left, or why it has not: the outbox knows only that it goes again. */
export function watchedMailer(mailer: Mailer, log: Log): Mailer {
  return {
    async send(to, letter, key) {
      try {
        await mailer.send(to, letter, key);
        log('info', { message: 'a letter was sent', names: [key] });
      } catch (error) {
        log('warn', { message: 'a letter was not sent', names: [key], ...errorFacts(error) });
        throw error;
      }
    },
  };
}

/** Lines name the order at hand, once it was found: what an address calls an order may be anybody's words. */
export function watchedOrders(orders: Orders): Orders {
  return {
    ...orders,
    async place(placement) {
      // Also of an order of which nobody knows whether it was written.
      noteOrder(placement.order.id);
      await orders.place(placement);
    },
    async read(orderId) {
      const file = await orders.read(orderId);
      if (file) noteOrder(file.order.id);
      return file;
    },
  };
}
