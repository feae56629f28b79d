import { type CartLine, type Coupon, cents, type Product } from '@rakhi/core';

/** Valid things; a test overrides only what it is about. */
export function aProduct(differing: Partial<Product> = {}): Product {
  const id = differing.id ?? 'prod_1';
  return {
    id,
    slug: `rakhi-${id}`,
    sku: `RK-${id}`,
    name: 'Gold Thread Rakhi',
    description: 'A rakhi of gold thread with a single pearl.',
    price: cents(1999),
    currency: 'USD',
    category: 'rakhi',
    images: [{ key: `products/${id}`, alt: 'A rakhi', width: 1200, height: 1200 }],
    attributes: {
      recipients: ['brother'],
      style: 'classic',
      material: 'silk',
      packSize: 1,
      includes: ['roli'],
      allergens: [],
      heatSensitivity: 'none',
      weightOz: 2,
      vegetarian: true,
    },
    deliveryInfo: { leadTimeBusinessDays: 0, coldPack: false, signatureRequired: false, digital: false },
    stock: 10,
    sold: 0,
    isActive: true,
    version: 1,
    createdAt: '2027-07-01T10:00:00.000Z',
    updatedAt: '2027-07-01T10:00:00.000Z',
    ...differing,
  };
}

export function aCartLine(differing: Partial<CartLine> = {}): CartLine {
  return {
    id: 'cart_1',
    userId: 'user_1',
    productId: 'prod_1',
    quantity: 1,
    price: cents(1999),
    name: 'Gold Thread Rakhi',
    image: 'products/prod_1',
    createdAt: '2027-07-02T10:00:00.000Z',
    updatedAt: '2027-07-02T10:00:00.000Z',
    ...differing,
  };
}

export function aCoupon(differing: Partial<Coupon> = {}): Coupon {
  const coupon: Coupon = { code: 'RAKHI10', kind: 'percent', percent: 10, isActive: true, used: 0, version: 1 };
  return { ...coupon, ...differing } as Coupon;
}
