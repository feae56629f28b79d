import type { Product } from '../catalog/product.ts';
import { CURRENCY, cents } from '../money.ts';

/** A valid product; a test overrides what it is about. */
export function aProduct(overrides: Partial<Product> = {}): Product {
  const id = overrides.id ?? 'prod_surya';
  return {
    id,
    slug: id.replace('prod_', ''),
    sku: id.toUpperCase(),
    name: `Rakhi ${id}`,
    description: 'A thread.',
    price: cents(799),
    currency: CURRENCY,
    category: 'single-rakhi',
    images: [],
    attributes: {
      recipients: ['brother'],
      style: 'traditional',
      material: 'cotton',
      packSize: 1,
      includes: [],
      allergens: [],
      heatSensitivity: 'none',
      weightOz: 1,
      vegetarian: true,
    },
    deliveryInfo: { leadTimeBusinessDays: 0, coldPack: false, signatureRequired: false, digital: false },
    stock: 10,
    sold: 0,
    isActive: true,
    version: 1,
    createdAt: '2027-01-01T00:00:00.000Z',
    updatedAt: '2027-01-01T00:00:00.000Z',
    ...overrides,
  };
}
