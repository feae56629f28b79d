import type { Cents, Currency } from '../money.ts';

export const HEAT_SENSITIVITIES = ['none', 'mild', 'medium', 'high'] as const;
export type HeatSensitivity = (typeof HEAT_SENSITIVITIES)[number];

/** `key` names the picture in the image store; the sizes that exist are `{key}-{width}.webp`. */
export type ProductImage = { key: string; alt: string; width: number; height: number };

export type ProductAttributes = {
  recipients: string[];
  style: string;
  material: string;
  packSize: number;
  includes: string[];
  allergens: string[];
  heatSensitivity: HeatSensitivity;
  weightOz: number;
  vegetarian: boolean;
};

export type DeliveryFacts = {
  leadTimeBusinessDays: number;
  coldPack: boolean;
  signatureRequired: boolean;
  digital: boolean;
};

export type Personalisation = { label: string; maxLength: number };

export type Product = {
  id: string;
  slug: string;
  sku: string;
  name: string;
  description: string;
  price: Cents;
  compareAtPrice?: Cents;
  currency: Currency;
  category: string;
  images: ProductImage[];
  attributes: ProductAttributes;
  deliveryInfo: DeliveryFacts;
  personalisation?: Personalisation;
  /** Units that can still be sold; what open orders hold is already taken off. */
  stock: number;
  /** Units sold so far, for "most chosen" sorting. */
  sold: number;
  isActive: boolean;
  version: number;
  createdAt: string;
  updatedAt: string;
};
