import type { Image } from '@rakhi/contract';
import type { ProductImage } from '@rakhi/core';

/** The largest size; the others end in `-320.webp` and `-640.webp`. */
const LARGEST = 1080;

/** Where pictures are served from: under the shop's own address, or a bucket's. */
export type ImageUrl = (key: string) => string;

export function imageUrlUnder(base: string): ImageUrl {
  return (key) => `${base}/${key}-${LARGEST}.webp`;
}

export function presentImage({ key, alt, width, height }: ProductImage, imageUrl: ImageUrl): Image {
  return { url: imageUrl(key), alt, width, height };
}

/** Carts and orders keep only the picture's key; the name of the product says what it shows. */
export function presentKeptImage(key: string, alt: string, imageUrl: ImageUrl): Image | null {
  return key === '' ? null : { url: imageUrl(key), alt, width: LARGEST, height: LARGEST };
}
