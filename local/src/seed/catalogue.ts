import { createHash } from 'node:crypto';
import { cents, type Product, type ProductImage } from '@rakhi/core';
import catalogue from './catalogue.json' with { type: 'json' };

type Entry = (typeof catalogue)[number] & { compareAtPrice?: number; personalisation?: Product['personalisation'] };
export const DEMO_CATALOGUE = catalogue as Entry[];

const FIRST_DAY = Date.UTC(2026, 8, 1, 9);
const DAY = 86_400_000;

/** The demo products as the table keeps them. The same entry always gets the same id, so seeding twice doubles nothing. */
export function demoProducts(picturesOf: (slug: string) => ProductImage[]): Product[] {
  return DEMO_CATALOGUE.map((entry, index) => {
    const createdAt = new Date(FIRST_DAY + index * DAY).toISOString();
    const { compareAtPrice, personalisation, attributes, ...rest } = entry;
    return {
      ...rest,
      id: `prod_${digest(entry.sku).slice(0, 26).toUpperCase()}`,
      price: cents(entry.price),
      ...(compareAtPrice !== undefined && { compareAtPrice: cents(compareAtPrice) }),
      currency: 'USD',
      images: picturesOf(entry.slug),
      attributes: {
        ...attributes,
        heatSensitivity: attributes.heatSensitivity as Product['attributes']['heatSensitivity'],
      },
      ...(personalisation && { personalisation }),
      sold: soldBefore(entry.slug),
      version: 1,
      createdAt,
      updatedAt: createdAt,
    };
  });
}

const FAVOURITES = ['kundan-kamal', 'combo-kaju-katli', 'mor-pankh-meenakari', 'lumba-mirror', 'evil-eye-nazar'];

/** Invented, but always the same: so that "most chosen" has an order from the first day. */
function soldBefore(slug: string): number {
  const rank = FAVOURITES.indexOf(slug);
  return rank >= 0 ? 200 - rank * 20 : Number.parseInt(digest(slug).slice(0, 4), 16) % 90;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
