import { type AttributeValue, ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/** The plain attributes of what was stored when a condition failed; empty when there was nothing. */
export type Stored = Readonly<Record<string, string | number | boolean | undefined>>;

/** Answers what the table replied, or what it holds instead when the condition did not hold. */
export async function writeIf<Reply>(
  send: () => Promise<Reply>,
): Promise<{ written: true; reply: Reply } | { written: false; stored: Stored }> {
  try {
    return { written: true, reply: await send() };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { written: false, stored: storedOf(error.Item) };
    throw error;
  }
}

/** The document client leaves items inside errors in DynamoDB's own notation; of those only the scalars are asked for. */
export function storedOf(item: Record<string, AttributeValue> = {}): Stored {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, scalarOf(value)]));
}

function scalarOf({ S, N, BOOL }: AttributeValue): string | number | boolean | undefined {
  return S ?? (N === undefined ? BOOL : Number(N));
}
