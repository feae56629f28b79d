import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Order } from '@rakhi/core';

/** What the table has accepted, as it happened: every version of every order, and units laid on a shelf or taken off. */
export type Witness = {
  /** Call it for each command that was accepted. Answers which orders gave back their stock unpaid. */
  saw(command: Parameters<DynamoDBDocumentClient['send']>[0]): string[];
  /** Oldest first; an order's first version is its placement. */
  versions(orderId: string): readonly Order[];
  orderIds(): string[];
  putIn(productId: string): number;
};

type Update = { Key?: { PK?: string }; ExpressionAttributeValues?: Record<string, unknown> };
type Write = { Put?: { Item?: Record<string, unknown> }; Update?: Update };

export function witness(): Witness {
  const versions = new Map<string, Order[]>();
  const units = new Map<string, number>();
  const laidDown = (productId: string, change: number) =>
    void units.set(productId, (units.get(productId) ?? 0) + change);
  const put = (item: Record<string, unknown>) => {
    if (item['entity'] === 'product') laidDown(String(item['id']), Number(item['stock']));
    if (item['entity'] !== 'order') return;
    const order = item as unknown as Order;
    versions.set(order.id, [...(versions.get(order.id) ?? []), order]);
  };
  /** An order that learns its session is another version, though it is not written anew. */
  const named = ({ Key, ExpressionAttributeValues: values = {} }: Update) => {
    const [, id = ''] = /^ORDER#(.+)$/.exec(Key?.PK ?? '') ?? [];
    const before = versions.get(id)?.at(-1);
    const stripeSessionId = values[':stripeSessionId'];
    if (before && typeof stripeSessionId === 'string')
      put({ ...before, entity: 'order', stripeSessionId, version: before.version + 1 });
  };
  /** Units that an order takes or gives back count as sold; only the owner's own corrections do not. */
  const corrected = ({ Key, ExpressionAttributeValues: values = {} }: Update) => {
    const [, productId = ''] = /^PRODUCT#(.+)$/.exec(Key?.PK ?? '') ?? [];
    if (':stock' in values && !(':sold' in values)) laidDown(productId, Number(values[':stock']));
  };
  const isRelease = ({ entity, id, stockHeld, paidAt }: Record<string, unknown>) =>
    entity === 'order' && !stockHeld && paidAt === undefined && versions.get(String(id))?.at(-1)?.stockHeld === true;
  return {
    saw({ input }) {
      const { TransactItems = [] } = input as { TransactItems?: Write[] };
      const released = TransactItems.flatMap(({ Put }) =>
        Put?.Item && isRelease(Put.Item) ? [String(Put.Item['id'])] : [],
      );
      for (const { Put, Update } of TransactItems) {
        if (Put?.Item) put(Put.Item);
        if (Update) named(Update);
        if (Update) corrected(Update);
      }
      return released;
    },
    versions: (orderId) => versions.get(orderId) ?? [],
    orderIds: () => [...versions.keys()],
    putIn: (productId) => units.get(productId) ?? 0,
  };
}
