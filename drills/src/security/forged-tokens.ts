import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { inject } from 'vitest';

type Json = Record<string, unknown>;

/** Every way to show a token that our pool did not give out, made from one that it did. */
export async function forgedFrom(token: string, userPoolId: string): Promise<Record<string, string>> {
  const { head, claims, signature } = partsOf(token);
  const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const raised = { ...claims, 'cognito:groups': ['admin'] };
  const content = `${encoded(head)}.${encoded(raised)}`;
  const hmac = (secret: string) => {
    const wanted = `${encoded({ ...head, alg: 'HS256' })}.${encoded(raised)}`;
    return `${wanted}.${createHmac('sha256', secret).update(wanted).digest('base64url')}`;
  };
  return {
    'forged token': `${content}.${sign('sha256', Buffer.from(content), theirs).toString('base64url')}`,
    'token with claims added': `${content}.${signature}`,
    'token that lasts longer': `${encoded(head)}.${encoded({ ...claims, exp: 9_999_999_999 })}.${signature}`,
    'token without a signature': `${content}.`,
    'alg: none': `${encoded({ ...head, alg: 'none' })}.${encoded(raised)}.`,
    'HS256 by the public key': hmac(await publicKeyOf(userPoolId, String(head['kid']))),
    'token that brings its own key': withOwnKey({ head, claims: raised }),
  };
}

/** As a verifier would meet it that believes what a token says of its own key. */
function withOwnKey({ head, claims }: { head: Json; claims: Json }): string {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: head['kid'], alg: 'RS256', use: 'sig' };
  const content = `${encoded({ ...head, jwk, jku: 'http://127.0.0.1:9/keys' })}.${encoded(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
}

async function publicKeyOf(userPoolId: string, kid: string): Promise<string> {
  const answer = await fetch(`${inject('standIns').cognito}/${userPoolId}/.well-known/jwks.json`);
  const { keys } = (await answer.json()) as { keys: (JsonWebKey & { kid: string; [field: string]: unknown })[] };
  const jwk = keys.find((key) => key.kid === kid);
  if (!jwk) throw new Error(`the pool has no key ${kid}`);
  return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
}

function partsOf(token: string): { head: Json; claims: Json; signature: string } {
  const [head = '', claims = '', signature = ''] = token.split('.');
  return { head: decoded(head), claims: decoded(claims), signature };
}

const encoded = (part: Json) => Buffer.from(JSON.stringify(part)).toString('base64url');
const decoded = (part: string): Json => JSON.parse(Buffer.from(part, 'base64url').toString());
