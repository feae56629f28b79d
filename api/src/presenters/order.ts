import type { Order as OrderReply, OrderSummary } from '@rakhi/contract';
import {
  canCancel,
  canChangeAddress,
  type Order,
  type OrderFile,
  type OrderItem,
  type Recipient,
  refundable,
  type TimelineEntry,
} from '@rakhi/core';
import { type ImageUrl, presentKeptImage } from './image.ts';

/** The house sees who did what and its own notes; the shopper sees what concerns her. */
export type Viewer = 'shopper' | 'house';

export function presentOrder(file: OrderFile, viewer: Viewer, imageUrl: ImageUrl): OrderReply {
  const { order, shipments, timeline } = file;
  const [first] = order.recipients;
  if (!first) throw new Error(`order ${order.id} has no recipient`);
  return {
    ...headOf(order),
    ...(order.paymentIntentId !== undefined && { paymentIntentId: order.paymentIntentId }),
    ...(order.stripeSessionId !== undefined && { stripeSessionId: order.stripeSessionId }),
    ...(order.card && { card: order.card }),
    userId: order.userId,
    ...(order.phone !== undefined && { phone: order.phone }),
    items: order.items.map((item) => presentItem(item, imageUrl)),
    shippingAddress: first.address,
    ...(order.billingAddress && { billingAddress: order.billingAddress }),
    deliveryDate: first.deliveryDate,
    giftMessage: first.giftMessage,
    recipients: order.recipients.map(presentRecipient),
    shipments: shipments.map(({ orderId: _, ...shipment }) => shipment),
    timeline: timeline
      .filter((entry) => viewer === 'house' || !entry.internal)
      .map((entry) => presentEntry(entry, viewer)),
    ...(order.coupon && { coupon: { code: order.coupon.code } }),
    refunds: order.refunds.map(({ id, amount, status, reason, createdAt }) => ({
      id,
      amount,
      status,
      reason,
      createdAt,
    })),
    refundable: refundable(order),
    canCancel: canCancel(file),
    canChangeAddress: canChangeAddress(file),
    updatedAt: order.updatedAt,
  };
}

export function presentSummary(order: Order, imageUrl: ImageUrl): OrderSummary {
  const pictured = new Map(order.items.map(({ image, name }) => [image, presentKeptImage(image, name, imageUrl)]));
  return {
    ...headOf(order),
    itemCount: order.items.reduce((count, item) => count + item.quantity, 0),
    images: [...pictured.values()].flatMap((image) => image ?? []).slice(0, 4),
    recipients: order.recipients.map(({ n, name, address: { city, state }, deliveryDate }) => {
      return { n, name, city, state, deliveryDate };
    }),
  };
}

function headOf(order: Order) {
  const { id, orderNumber, email, status, paymentStatus, disputed, totals, createdAt, version, erasedAt } = order;
  const head = { id, orderNumber, email, status, paymentStatus, disputed, totals, createdAt, version };
  return erasedAt === undefined ? head : { ...head, erasedAt };
}

function presentItem(item: OrderItem, imageUrl: ImageUrl): OrderReply['items'][number] {
  const { category: _, image, ...rest } = item;
  return { ...rest, image: presentKeptImage(image, item.name, imageUrl) };
}

function presentRecipient({ shippingTax: _, ...recipient }: Recipient): OrderReply['recipients'][number] {
  return recipient;
}

function presentEntry(entry: TimelineEntry, viewer: Viewer): OrderReply['timeline'][number] {
  const { internal: _, ...rest } = entry;
  const isNamed = viewer === 'house' || entry.actor === 'shopper' || entry.actor === 'stripe';
  return { ...rest, actor: isNamed ? entry.actor : 'shop' };
}
