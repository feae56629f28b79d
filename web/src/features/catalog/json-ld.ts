import type { Product } from '@rakhi/contract';

const AVAILABILITY: Record<Product['availability'], string> = {
  in_stock: 'https://schema.org/InStock',
  low_stock: 'https://schema.org/LimitedAvailability',
  out_of_stock: 'https://schema.org/OutOfStock',
};

/** The product for search engines. A `<` would end the script it stands in, whoever wrote the product's texts. */
export function productJsonLd(product: Product, shopUrl: string): string {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    description: product.description,
    sku: product.sku,
    image: product.images.map(({ url }) => new URL(url, shopUrl).href),
    offers: {
      '@type': 'Offer',
      url: `${shopUrl}/p/${product.slug}`,
      price: (product.price / 100).toFixed(2),
      priceCurrency: product.currency,
      availability: AVAILABILITY[product.availability],
    },
  };
  return JSON.stringify(facts).replaceAll('<', '\\u003c');
}
