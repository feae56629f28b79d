import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '@rakhi/db';
import * as z from 'zod';
import type { Running } from './own-shop.ts';

const Key = z.looseObject({ PK: z.string(), SK: z.string(), entity: z.string().default('') });
const Product = z.object({ id: z.string(), stock: z.int(), sold: z.int() });
const Order = z.object({
  id: z.string(),
  orderNumber: z.string(),
  status: z.string(),
  paymentStatus: z.string(),
  stockHeld: z.boolean(),
  stripeSessionId: z.string().optional(),
  totals: z.object({ total: z.int() }),
  items: z.array(z.object({ productId: z.string(), quantity: z.int() })).min(1),
  recipients: z.array(z.object({ n: z.int() })).min(1),
});
const Mail = z.object({ orderId: z.string(), kind: z.string() });
export type StoredOrder = z.infer<typeof Order>;

/** Everything the table holds at one moment, read item by item, past all rules. */
export type Ledger = {
  products: z.infer<typeof Product>[];
  orders: Map<string, StoredOrder>;
  mails: z.infer<typeof Mail>[];
  /** `PK SK` of every item that lies under an order's key, the order itself among them. */
  underOrders: string[];
  /** `PK` of what points to an order, and the id it points to. */
  pointers: Map<string, string>;
};

export async function readLedger({ dynamodb, table }: Running): Promise<Ledger> {
  const items = await everyItem(dynamodb, table);
  const of = (entity: string) => items.filter((item) => item.entity === entity);
  const orders = of('order').map((item) => Order.parse(item));
  return {
    products: of('product').map((item) => Product.parse(item)),
    orders: new Map(orders.map((order) => [order.id, order])),
    mails: of('mail').map((item) => Mail.parse(item)),
    underOrders: items.filter(({ PK }) => PK.startsWith('ORDER#')).map(({ PK, SK }) => `${PK} ${SK}`),
    pointers: new Map(of('order-pointer').map((item) => [item.PK, String(item['orderId'])])),
  };
}

/** Per product: what is on the shelf, what counts as sold, and what the orders hold. */
export function stockIn({ products, orders }: Ledger): Map<string, { stock: number; sold: number; held: number }> {
  const books = new Map(products.map(({ id, stock, sold }) => [id, { stock, sold, held: 0 }]));
  for (const { items, stockHeld } of orders.values()) {
    for (const { productId, quantity } of stockHeld ? items : []) {
      const book = books.get(productId);
      if (book) book.held += quantity;
    }
  }
  return books;
}

async function everyItem(endpoint: string, table: string): Promise<z.infer<typeof Key>[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = documentClient({ endpoint, region: 'us-east-1', credentials });
  const items: z.infer<typeof Key>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    );
    items.push(...(page.Items ?? []).map((item) => Key.parse(item)));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  client.destroy();
  return items;
}
