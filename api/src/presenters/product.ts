import type { AdminProduct, Product as PublicProduct } from '@rakhi/contract';
import { availabilityOf, maxQuantityOf, type Product } from '@rakhi/core';
import { type ImageUrl, presentImage } from './image.ts';

/** What everyone may know of a product. Stock, sales and versions stay inside. */
export function presentProduct(product: Product, imageUrl: ImageUrl): PublicProduct {
  const { id, slug, sku, name, description, price, compareAtPrice, currency, category } = product;
  const { attributes, deliveryInfo, personalisation, createdAt, updatedAt } = product;
  return {
    id,
    slug,
    sku,
    name,
    description,
    price,
    ...(compareAtPrice !== undefined && { compareAtPrice }),
    currency,
    category,
    images: product.images.map((image) => presentImage(image, imageUrl)),
    attributes,
    deliveryInfo,
    ...(personalisation && { personalisation }),
    availability: availabilityOf(product),
    maxQuantity: maxQuantityOf(product),
    createdAt,
    updatedAt,
  };
}

export function presentAdminProduct(product: Product, imageUrl: ImageUrl): AdminProduct {
  const { stock, sold, isActive, version } = product;
  return {
    ...presentProduct(product, imageUrl),
    images: product.images.map((image) => ({ ...presentImage(image, imageUrl), key: image.key })),
    stock,
    sold,
    isActive,
    version,
  };
}
