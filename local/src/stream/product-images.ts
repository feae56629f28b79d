import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Written } from '@rakhi/db';
import type { Images } from './records.ts';

type Image = NonNullable<Images['NewImage']>;

/**
 * What products were when this was last asked, and what they are: a request that writes does not tell. Whatever happened
 * in between is one change. Of one that is seen for the first time nobody knows what it was.
 */
export function productImagesIn(table: string, client: Pick<DynamoDBClient, 'send'>) {
  const known = new Map<string, Image>();

  return async (products: readonly Written[]): Promise<(product: Written) => Images> => {
    const before = new Map(known);
    const names = new Set(products.map(({ PK }) => PK));
    for (const name of names) known.delete(name);
    for (const image of await read([...names])) known.set(image['PK']?.S ?? '', image);
    return ({ PK }) => {
      const [OldImage, NewImage] = [before.get(PK), known.get(PK)];
      return { ...(OldImage && { OldImage }), ...(NewImage && { NewImage }) };
    };
  };

  async function read(names: readonly string[]): Promise<Image[]> {
    if (names.length === 0) return [];
    const Keys = names.map((name) => ({ PK: { S: name }, SK: { S: name } }));
    const asked = { RequestItems: { [table]: { Keys, ConsistentRead: true } } };
    const { Responses = {} } = await client.send(new BatchGetItemCommand(asked));
    // Binary apart, which the shop has none of, both say it in the same words.
    return (Responses[table] ?? []) as Image[];
  }
}
