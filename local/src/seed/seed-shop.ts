import { compose, loadConfig } from '@rakhi/api';
import { type Coupon, cents, DEFAULT_SHOP_SETTINGS, type Product, type Shop, type ShopSettings } from '@rakhi/core';
import { demoProducts } from './catalogue.ts';
import { seedOrders } from './orders.ts';
import { seedGroups, seedPeople } from './people.ts';
import { markSeeded } from './seeded.ts';
import { openStore, uploadPictures } from './upload-pictures.ts';

export type Seeding = {
  dataDir: string;
  demo: boolean;
  environment: Record<string, string | undefined>;
  images: { endpoint: string; bucket: string };
  pool: { endpoint: string; userPoolId: string };
};

const COUPONS: Coupon[] = [
  { code: 'RAKHI10', kind: 'percent', percent: 10, isActive: true, used: 0, version: 1 },
  { code: 'FREESHIP', kind: 'free_shipping', isActive: true, used: 0, version: 1 },
  { code: 'ONCE5', kind: 'fixed', off: cents(500), usageLimitPerCustomer: 1, isActive: true, used: 0, version: 1 },
];

/** Fills an empty shop. Dying half-way is mended by the next start: everything here may be repeated. */
export async function seedShop(seeding: Seeding, say: (detail: string) => void): Promise<void> {
  const { demo, pool, images } = seeding;
  const shop = compose(loadConfig(seeding.environment));
  await shop.settings.write(settings(demo));
  await seedGroups(pool);
  await openStore(images);
  if (demo) {
    const pictures = await uploadPictures(images, say);
    say('products');
    await seedProducts(
      demoProducts((slug) => pictures.get(slug) ?? []),
      shop,
    );
    for (const coupon of COUPONS) await shop.coupons.put(coupon);
    say('people and orders');
    const people = await seedPeople(pool);
    await seedOrders(people, shop);
  }
  markSeeded(seeding.dataDir, { demo });
}

async function seedProducts(products: Product[], shop: Pick<Shop, 'products'>): Promise<void> {
  const known = await shop.products.byIds(products.map((product) => product.id));
  await Promise.all(products.filter(({ id }) => !known.has(id)).map((product) => shop.products.create(product)));
}

function settings(demo: boolean): ShopSettings {
  const contact = { email: 'hello@usarakhi.example', phone: '', hours: 'Monday to Friday, 9 to 5 in New York' };
  return { ...DEFAULT_SHOP_SETTINGS, contact, isDemo: demo };
}
