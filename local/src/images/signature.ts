import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { accessDenied, S3Error, signatureDoesNotMatch } from './s3-error.ts';

/** The only keys there are: whoever has them may write, everyone else may look at pictures. */
const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

const CLOCK_SKEW_MS = 15 * 60_000;
const LONGEST_LINK_SECONDS = 7 * 24 * 3600;

type Signed = { credential: string; signedHeaders: string; signature: string; date: string; payloadHash: string };

/** Whether the request is signed by the owner; throws for a signature that is wrong, late or someone else's. */
export function isSigned(request: Request): boolean {
  const url = new URL(request.url);
  const signed = url.searchParams.has('X-Amz-Signature') ? fromLink(url.searchParams) : fromHeaders(request.headers);
  if (signed === undefined) return false;
  const headers = signed.signedHeaders.split(';');
  if (!headers.includes('host')) throw signatureDoesNotMatch();
  const canonical = [
    request.method,
    url.pathname.split('/').map(reencoded).join('/'),
    canonicalQuery(url.searchParams),
    ...headers.map((name) => `${name}:${(request.headers.get(name) ?? '').trim().replace(/\s+/g, ' ')}`),
    '',
    signed.signedHeaders,
    signed.payloadHash,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', signed.date, scopeOf(signed.credential), sha256(canonical)].join('\n');
  checkSignature(signed, toSign);
  return true;
}

/** Shared with the form upload, which signs its policy instead of the request. */
export function checkSignature(
  { credential, signature }: Pick<Signed, 'credential' | 'signature'>,
  toSign: string,
): void {
  const [accessKeyId, day = '', region = '', service] = credential.split('/');
  if (accessKeyId !== LOCAL_CREDENTIALS.accessKeyId || service !== 's3') {
    throw new S3Error(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  }
  const secret = `AWS4${LOCAL_CREDENTIALS.secretAccessKey}`;
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, secret);
  const expected = hmac(key, toSign).toString('hex');
  const isSame = expected.length === signature.length && timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
  if (!isSame) throw signatureDoesNotMatch();
}

function fromLink(query: URLSearchParams): Signed {
  const date = query.get('X-Amz-Date') ?? '';
  const seconds = Number(query.get('X-Amz-Expires'));
  if (!(seconds > 0 && seconds <= LONGEST_LINK_SECONDS)) throw accessDenied('X-Amz-Expires must be at most a week');
  const age = Date.now() - instantOf(date);
  if (age > seconds * 1000 || age < -CLOCK_SKEW_MS) throw accessDenied('Request has expired');
  return {
    credential: query.get('X-Amz-Credential') ?? '',
    signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
    signature: query.get('X-Amz-Signature') ?? '',
    date,
    payloadHash: 'UNSIGNED-PAYLOAD',
  };
}

const AUTHORIZATION = /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=(\w+)$/;

function fromHeaders(headers: Headers): Signed | undefined {
  const authorization = headers.get('authorization');
  if (authorization === null) return undefined;
  const [, credential = '', signedHeaders = '', signature = ''] = AUTHORIZATION.exec(authorization) ?? [];
  const date = headers.get('x-amz-date') ?? '';
  if (Math.abs(Date.now() - instantOf(date)) > CLOCK_SKEW_MS) {
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
  return { credential, signedHeaders, signature, date, payloadHash: headers.get('x-amz-content-sha256') ?? '' };
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
}

/** `20270818T090000Z` as milliseconds; 1970 when it is none, which is always too old. */
function instantOf(date: string): number {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const [year = '', month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) || 0;
}

function scopeOf(credential: string): string {
  return credential.split('/').slice(1).join('/');
}

function reencoded(segment: string): string {
  return encoded(decodeURIComponent(segment));
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
