import { isVisibleChange } from '@rakhi/core';
import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';

const N = z.object({ N: z.coerce.number() }).transform(({ N }) => N);
const Image = z.object({
  slug: z.object({ S: z.string() }).transform(({ S }) => S),
  version: N,
  stock: N,
  isActive: z.object({ BOOL: z.boolean() }).transform(({ BOOL }) => BOOL),
});

/**
 * The tags of the pages that show a product, when shoppers can see that it has changed. The one place that believes what
 * a record shows, and only to leave pages alone: where it shows too little, they are made anew.
 */
export function tagsOfProduct({ dynamodb }: Pick<DynamoDBRecord, 'dynamodb'>): string[] {
  const [before, after] = [dynamodb?.OldImage, dynamodb?.NewImage].map((image) => image && Image.parse(image));
  if (before && after && !isVisibleChange(before, after)) return [];
  return tagsOfPages([before?.slug, after?.slug].filter((slug) => slug !== undefined));
}

/** Every page with products has the first of these tags. */
export function tagsOfPages(slugs: readonly string[]): string[] {
  return ['products', ...new Set(slugs.map((slug) => `product:${slug}`))];
}
