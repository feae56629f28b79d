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
    attributes: presentAttributes(attributes),
    deliveryInfo: presentDeliveryInfo(deliveryInfo),
    ...(personalisation && { personalisation: presentPersonalisation(personalisation) }),
    availability: availabilityOf(product),
    maxQuantity: maxQuantityOf(product),
    createdAt,
    updatedAt,
  };
}

// The table gives the fields of a map in any order. Written out here, the same product is always the same text, in every
// process, and so keeps its ETag.

function presentAttributes(attributes: Product['attributes']): PublicProduct['attributes'] {
  const { recipients, style, material, packSize, includes, allergens, heatSensitivity, weightOz, vegetarian } =
    attributes;
  return { recipients, style, material, packSize, includes, allergens, heatSensitivity, weightOz, vegetarian };
}

function presentDeliveryInfo(facts: Product['deliveryInfo']): PublicProduct['deliveryInfo'] {
  const { leadTimeBusinessDays, coldPack, signatureRequired, digital } = facts;
  return { leadTimeBusinessDays, coldPack, signatureRequired, digital };
}

function presentPersonalisation({ label, maxLength }: NonNullable<Product['personalisation']>) {
  return { label, maxLength };
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
