import { AVAILABILITIES, HEAT_SENSITIVITIES } from '@rakhi/core';
import * as z from 'zod';
import { Amount, Instant, id, line, multiline, PageQuery, Usd } from './primitives.ts';

export const ProductId = id('prod');
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a slug')
  .max(80);

/** `url` ends in the largest size; `{url without -1080.webp}-{320|640|1080}.webp` are the others. */
export const Image = z.object({ url: z.string(), alt: z.string(), width: z.int(), height: z.int() });
export type Image = z.infer<typeof Image>;

export const ProductAttributes = z.strictObject({
  recipients: z.array(line(40)).max(12),
  style: line(40),
  material: line(200, 0),
  packSize: z.int().min(1).max(100),
  includes: z.array(line(80)).max(40),
  allergens: z.array(line(40)).max(20),
  heatSensitivity: z.enum(HEAT_SENSITIVITIES),
  /** To a hundredth of an ounce; the table cannot keep numbers as fine as a double's. */
  weightOz: z.number().min(0).max(1_000).multipleOf(0.01),
  vegetarian: z.boolean(),
});

export const DeliveryInfo = z.strictObject({
  leadTimeBusinessDays: z.int().min(0).max(60),
  coldPack: z.boolean(),
  signatureRequired: z.boolean(),
  digital: z.boolean(),
});

export const Personalisation = z.strictObject({ label: line(60), maxLength: z.int().min(1).max(60) });

export const Product = z.object({
  id: ProductId,
  slug: Slug,
  sku: z.string(),
  name: z.string(),
  description: z.string(),
  price: Amount,
  compareAtPrice: Amount.optional(),
  currency: Usd,
  category: z.string(),
  images: z.array(Image),
  attributes: ProductAttributes,
  deliveryInfo: DeliveryInfo,
  personalisation: Personalisation.optional(),
  availability: z.enum(AVAILABILITIES),
  maxQuantity: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Product = z.infer<typeof Product>;

export const PRODUCT_SORTS = ['relevance', 'newest', 'price', '-price', 'popular'] as const;
/** Several values of one filter are separated by commas and mean "any of these". */
const choices = z.string().max(200).optional();
const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional();

export const ProductQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional(),
  category: choices,
  recipient: choices,
  style: choices,
  includes: choices,
  minPrice: z.coerce.number().int().min(0).optional(),
  maxPrice: z.coerce.number().int().min(0).optional(),
  inStock: flag,
  sort: z.enum(PRODUCT_SORTS).optional(),
});
export type ProductQuery = z.infer<typeof ProductQuery>;

const Facet = z.array(z.object({ value: z.string(), count: z.int() }));
export const Facets = z.object({
  category: Facet,
  recipient: Facet,
  style: Facet,
  includes: Facet,
  price: z.object({ min: Amount, max: Amount }),
  inStock: z.int(),
});
export type Facets = z.infer<typeof Facets>;

export const ProductList = z.object({
  items: z.array(Product),
  nextCursor: z.string().nullable(),
  facets: Facets,
  total: z.int(),
});
export type ProductList = z.infer<typeof ProductList>;

/* The back office */

const ImageKey = z.string().regex(/^[a-z0-9][a-z0-9/_-]{0,150}$/, 'is not a picture key');
export const ProductRequest = z.strictObject({
  slug: Slug,
  sku: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{3,40}$/, 'is not a SKU'),
  name: line(120),
  description: multiline(4_000),
  price: Amount,
  compareAtPrice: Amount.nullish(),
  category: Slug,
  images: z
    .array(z.strictObject({ key: ImageKey, alt: line(200), width: z.int().min(1), height: z.int().min(1) }))
    .max(12),
  attributes: ProductAttributes,
  deliveryInfo: DeliveryInfo,
  personalisation: Personalisation.nullish(),
  isActive: z.boolean(),
});
export type ProductRequest = z.infer<typeof ProductRequest>;

export const CreateProductRequest = ProductRequest.extend({ stock: z.int().min(0).max(1_000_000) });
export type CreateProductRequest = z.infer<typeof CreateProductRequest>;
export const UpdateProductRequest = ProductRequest.extend({ version: z.int().min(1) });
export type UpdateProductRequest = z.infer<typeof UpdateProductRequest>;

export const AdminProduct = Product.omit({ images: true }).extend({
  images: z.array(Image.extend({ key: z.string() })),
  stock: z.int(),
  sold: z.int(),
  isActive: z.boolean(),
  version: z.int(),
});
export type AdminProduct = z.infer<typeof AdminProduct>;
export const AdminProductList = z.object({ items: z.array(AdminProduct), nextCursor: z.string().nullable() });
export const AdminProductQuery = PageQuery.extend({ q: z.string().trim().max(100).optional(), active: flag });

export const StockRequest = z.strictObject({
  change: z
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((change) => change !== 0, 'changes nothing'),
  reason: line(200),
});

export const UploadRequest = z.strictObject({
  contentType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/avif']),
});
export const UploadResponse = z.object({
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  key: z.string(),
  maxBytes: z.int(),
});
export const PublishImageRequest = z.strictObject({ key: z.string().max(200), alt: line(200) });
export const PublishedImage = Image.extend({ key: z.string() });
