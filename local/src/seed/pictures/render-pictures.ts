import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { drawProduct, PICTURE, PRODUCT_VIEWS, type ProductFacts, type ProductView } from '@rakhi/art';
import type { ProductImage } from '@rakhi/core';
import { altText } from './alt-text.ts';
import { isRendered, renderPicture } from './render-picture.ts';

export { PICTURE_WIDTHS } from './render-picture.ts';

type Rendering = {
  products: readonly ProductFacts[];
  /** Where the files are kept; they lie at `<cacheDir>/<key>-<width>.webp`. */
  cacheDir: string;
  onProgress: (done: number, all: number) => void;
};

/**
 * Draws every product and renders what is not in the cache yet, answering each product's pictures by its slug.
 * A key ends in a hash of the drawing, so a changed drawing gets new files and browsers may keep the old ones for ever.
 */
export async function renderPictures({
  products,
  cacheDir,
  onProgress,
}: Rendering): Promise<Map<string, ProductImage[]>> {
  const wanted = products.flatMap((product) => PRODUCT_VIEWS.map((view) => ({ product, view })));
  const keys = new Map<string, string>();
  const queue = wanted.values();
  const renderNext = async () => {
    for (const { product, view } of queue) {
      const drawing = drawProduct(product, view);
      const key = keyOf(product, view, drawing);
      if (!(await isRendered(cacheDir, key))) await renderPicture(drawing, { cacheDir, key });
      keys.set(`${product.slug} ${view}`, key);
      onProgress(keys.size, wanted.length);
    }
  };
  // Rendering happens on libuv's threads, one for each lane; a spare lane draws while the others render.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, renderNext));
  const image = (product: ProductFacts, view: ProductView): ProductImage => ({
    key: keys.get(`${product.slug} ${view}`) ?? '',
    alt: altText(product, view),
    width: PICTURE.width,
    height: PICTURE.height,
  });
  return new Map(products.map((product) => [product.slug, PRODUCT_VIEWS.map((view) => image(product, view))]));
}

/** Where the pictures of these products lie, rendered or not. */
export function pictureKeys(products: readonly ProductFacts[]): string[] {
  return products.flatMap((product) => PRODUCT_VIEWS.map((view) => keyOf(product, view, drawProduct(product, view))));
}

function keyOf({ slug }: ProductFacts, view: ProductView, drawing: string): string {
  return `products/${slug}/${view}-${hash(drawing)}`;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
