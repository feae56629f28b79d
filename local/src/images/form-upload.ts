import { keptHeaders } from './kept-headers.ts';
import type { Upload } from './object-store.ts';
import { accessDenied, entityTooLarge, invalidArgument, S3Error } from './s3-error.ts';
import { checkSignature } from './signature.ts';

type Condition = { kind: 'eq' | 'starts-with'; field: string; value: string };
type Policy = { expiresAt: number; conditions: Condition[]; smallest: number; largest: number };
type Fields = Map<string, string>;

/** Fields that a policy need not mention, as in S3. */
const UNMENTIONED = new Set(['policy', 'x-amz-signature', 'file']);

/** Reads a browser's form upload and holds it to the policy that the shop signed for it. */
export function readFormUpload(bucket: string, form: FormData, file: { name: string; body: Buffer }): Upload {
  const fields: Fields = new Map();
  for (const [name, value] of form) if (typeof value === 'string') fields.set(name.toLowerCase(), value);
  const key = fields.get('key')?.replaceAll('$' + '{filename}', file.name);
  if (key === undefined || key === '') throw invalidArgument('Bucket POST must contain a field named "key".');
  fields.set('key', key);

  const encodedPolicy = fields.get('policy');
  if (encodedPolicy === undefined) throw accessDenied();
  const credential = fields.get('x-amz-credential') ?? '';
  checkSignature({ credential, signature: fields.get('x-amz-signature') ?? '' }, encodedPolicy);
  const policy = readPolicy(encodedPolicy);
  checkPolicy(policy, new Map([...fields, ['bucket', bucket]]));
  checkMentioned(policy, fields);
  if (file.body.length > policy.largest) throw entityTooLarge();
  if (file.body.length < policy.smallest) {
    throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
  return { key, body: file.body, headers: keptHeaders([...fields]) };
}

function checkPolicy({ expiresAt, conditions }: Policy, fields: Fields): void {
  // Written so that an expiry which is no date is refused as well.
  if (!(expiresAt > Date.now())) throw accessDenied('Invalid according to Policy: Policy expired.');
  for (const { kind, field, value } of conditions) {
    const given = fields.get(field);
    const isMet = kind === 'eq' ? given === value : given?.startsWith(value);
    if (!isMet) {
      throw accessDenied(`Invalid according to Policy: Policy Condition failed: ["${kind}", "$${field}", "${value}"]`);
    }
  }
}

function checkMentioned({ conditions }: Policy, fields: Fields): void {
  const mentioned = new Set(conditions.map(({ field }) => field));
  const extra = [...fields.keys()].filter(
    (name) => !mentioned.has(name) && !UNMENTIONED.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw accessDenied(`Invalid according to Policy: Extra input fields: ${extra.join(', ')}`);
}

function readPolicy(encoded: string): Policy {
  const { expiration, conditions } = parsePolicy(encoded);
  const policy: Policy = {
    expiresAt: Date.parse(expiration),
    conditions: [],
    smallest: 0,
    largest: Number.MAX_SAFE_INTEGER,
  };
  for (const condition of conditions) {
    if (!Array.isArray(condition)) {
      for (const [field, value] of Object.entries(condition)) {
        policy.conditions.push({ kind: 'eq', field: field.toLowerCase(), value: String(value) });
      }
      continue;
    }
    const [kind, first, second] = condition;
    if (kind === 'content-length-range') {
      policy.smallest = Number(first);
      policy.largest = Number(second);
    } else if (kind === 'eq' || kind === 'starts-with') {
      policy.conditions.push({ kind, field: String(first).slice(1).toLowerCase(), value: String(second) });
    } else {
      throw invalidPolicy();
    }
  }
  return policy;
}

type RawPolicy = { expiration: string; conditions: (unknown[] | object)[] };

function parsePolicy(encoded: string): RawPolicy {
  try {
    const policy = JSON.parse(Buffer.from(encoded, 'base64').toString()) as RawPolicy;
    if (Array.isArray(policy.conditions)) return policy;
  } catch {
    throw invalidPolicy();
  }
  throw invalidPolicy();
}

function invalidPolicy(): S3Error {
  return new S3Error(400, 'InvalidPolicyDocument', 'The content of the form does not meet the conditions of a policy.');
}
