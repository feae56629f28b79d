import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { keptLines } from './kept-lines.ts';

/** The SDK's names for documents leave out what the wire calls the operation. */
const OPERATIONS: Record<string, string> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  BatchGet: 'BatchGetItem',
  TransactWrite: 'TransactWriteItems',
};

/** The engine wants to see a signature and does not check it. */
const HEAD = [
  'POST / HTTP/1.1',
  'host: 127.0.0.1',
  'content-type: application/x-amz-json-1.0',
  'authorization: AWS4-HMAC-SHA256 Credential=local/20270101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date: 20270101T000000Z',
].join('\r\n');

/**
 * The same commands to the same engine as the AWS SDK sends, for a tenth of its work: no signature, no endpoints, no
 * repeats. Only because thousands of histories have to be lived in a minute; some go through the SDK all the same.
 */
export function leanTable(endpoint: string): DynamoDBDocumentClient {
  const ask = keptLines(endpoint);
  const send = async (command: { input: object }) => {
    const name = command.constructor.name.replace('Command', '');
    const text = JSON.stringify(marshalled(command.input));
    const target = `x-amz-target: DynamoDB_20120810.${OPERATIONS[name] ?? name}`;
    const { status, body } = await ask(
      `${HEAD}\r\n${target}\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    );
    const answer = JSON.parse(body) as Record<string, unknown>;
    if (status !== 200) throw exceptionFrom(answer);
    return unmarshalled(answer);
  };
  return { send } as unknown as DynamoDBDocumentClient;
}

function exceptionFrom(answer: Record<string, unknown>): Error {
  const type = String(answer['__type']).split('#').at(-1) ?? '';
  const message = String(answer['message'] ?? answer['Message'] ?? type);
  const told = { message, $metadata: {} };
  if (type === 'ConditionalCheckFailedException') {
    return new ConditionalCheckFailedException({ ...told, ...(answer as { Item?: never }) });
  }
  if (type === 'TransactionCanceledException') {
    return new TransactionCanceledException({ ...told, ...(answer as { CancellationReasons?: never }) });
  }
  return Object.assign(new Error(message), { name: type });
}

/** Where a request or an answer holds plain attributes, at whatever depth; `Keys` and `Items` hold lists of them. */
const ATTRIBUTES = new Set([
  'Key',
  'Item',
  'ExpressionAttributeValues',
  'ExclusiveStartKey',
  'Attributes',
  'LastEvaluatedKey',
  'Keys',
  'Items',
]);

function marshalled(part: unknown): unknown {
  return within(part, (attributes) =>
    Object.fromEntries(entriesOf(attributes).map(([name, value]) => [name, toWire(value)])),
  );
}

function unmarshalled(answer: Record<string, unknown>): unknown {
  const { Responses: lists, ...rest } = answer;
  const plain = (attributes: object) =>
    Object.fromEntries(entriesOf(attributes).map(([name, value]) => [name, fromWire(value)]));
  if (!lists) return within(rest, plain);
  const Responses = Object.fromEntries(
    entriesOf(lists).map(([table, items]) => [table, (items as object[]).map(plain)]),
  );
  return { ...(within(rest, plain) as object), Responses };
}

function within(part: unknown, convert: (attributes: object) => object): unknown {
  if (Array.isArray(part)) return part.map((each) => within(each, convert));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    entriesOf(part).map(([name, value]) => {
      if (!ATTRIBUTES.has(name)) return [name, within(value, convert)];
      return [name, Array.isArray(value) ? value.map(convert) : convert(value as object)];
    }),
  );
}

function entriesOf(part: object): [string, unknown][] {
  return Object.entries(part).filter(([, value]) => value !== undefined);
}

function toWire(value: unknown): object {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.map(toWire) };
  return { M: Object.fromEntries(entriesOf(value as object).map(([name, each]) => [name, toWire(each)])) };
}

function fromWire(wire: unknown): unknown {
  const [[kind, value] = []] = Object.entries(wire as object);
  if (kind === 'N') return Number(value);
  if (kind === 'NULL') return null;
  if (kind === 'L') return (value as unknown[]).map(fromWire);
  if (kind === 'M')
    return Object.fromEntries(Object.entries(value as object).map(([name, each]) => [name, fromWire(each)]));
  return value;
}
