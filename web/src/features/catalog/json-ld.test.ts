import { expect, it } from 'vitest';
import { productJsonLd } from './json-ld.ts';

it('cannot end the script it stands in, whatever the product is called', () => {
  const json = productJsonLd(
    {
      id: 'prod_0000000001',
      slug: 'om',
      sku: 'UR-1',
      name: '</script><script>alert(1)</script>',
      description: '',
      price: 1999,
      currency: 'USD',
      category: 'single-rakhi',
      images: [{ url: '/images/om-1080.webp', alt: '', width: 1080, height: 1296 }],
      attributes: {
        recipients: [],
        style: '',
        material: '',
        packSize: 1,
        includes: [],
        allergens: [],
        heatSensitivity: 'none',
        weightOz: 1,
        vegetarian: true,
      },
      deliveryInfo: { leadTimeBusinessDays: 0, coldPack: false, signatureRequired: false, digital: false },
      availability: 'in_stock',
      maxQuantity: 20,
      createdAt: '2026-11-01T00:00:00.000Z',
      updatedAt: '2026-11-01T00:00:00.000Z',
    },
    'https://shop.example',
  );
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toMatchObject({
    name: '</script><script>alert(1)</script>',
    image: ['https://shop.example/images/om-1080.webp'],
    offers: { price: '19.99', availability: 'https://schema.org/InStock' },
  });
});
