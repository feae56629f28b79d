import { cents, type Product } from '@rakhi/core';

let made = 0;

/** A valid product; a test names only what it is about. */
export function aProduct(changes: Partial<Product> = {}): Product {
  made += 1;
  const number = String(made).padStart(4, '0');
  return {
    id: `prod_01TEST000000000000000${number}`,
    slug: `thread-${number}`,
    sku: `UR-T${number}`,
    name: 'Surya Zari Thread Rakhi',
    description: 'Red and gold band with a sun medallion.',
    price: cents(799),
    currency: 'USD',
    category: 'single-rakhi',
    images: [{ key: `products/thread-${number}`, alt: 'A red and gold rakhi', width: 1080, height: 1296 }],
    attributes: {
      recipients: ['brother'],
      style: 'traditional',
      material: 'zari thread',
      packSize: 1,
      includes: ['roli', 'chawal', 'card'],
      allergens: [],
      heatSensitivity: 'none',
      weightOz: 1.5,
      vegetarian: true,
    },
    deliveryInfo: { leadTimeBusinessDays: 0, coldPack: false, signatureRequired: false, digital: false },
    stock: 100,
    sold: 0,
    isActive: true,
    version: 1,
    createdAt: '2027-06-01T00:00:00.000Z',
    updatedAt: '2027-06-01T00:00:00.000Z',
    ...changes,
  };
}
