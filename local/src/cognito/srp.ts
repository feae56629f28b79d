import {
  createDiffieHellman,
  createHash,
  createHmac,
  getDiffieHellman,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** All that is kept of a password: from these two numbers nobody can read it back. */
export type Verifier = { salt: string; verifier: string };

/** `pool` is the part of the pool's id behind the underscore: Cognito mixes it into every hash. */
export type Identity = { pool: string; userId: string };

/** What the server remembers between the two steps of a sign-in. */
export type Challenge = Verifier & { clientPublic: string; serverPublic: string; serverSecret: string };

// SRP-6a over the 3072-bit group of RFC 3526, as Cognito uses it; `g` is 2.
const PRIME = getDiffieHellman('modp15').getPrime();
const N = BigInt(`0x${PRIME.toString('hex')}`);
const g = 2n;
const k = hashOf(hex(N) + hex(g));

export function makeVerifier(identity: Identity, password: string, seed = randomBytes(16).toString('hex')): Verifier {
  const salt = hex(fromHex(seed));
  return { salt, verifier: verifierOf(identity, password, salt) };
}

export function isPassword(password: string, identity: Identity, kept: Verifier): boolean {
  return isEqual(verifierOf(identity, password, kept.salt), kept.verifier);
}

/** Answers the client's public number; undefined for a number that would make every password right. */
export function challenge(kept: Verifier, clientPublic: string): Challenge | undefined {
  const A = /^[0-9a-f]{1,800}$/i.test(clientPublic) ? fromHex(clientPublic) % N : 0n;
  if (A <= 1n || A === N - 1n) return undefined;
  const serverSecret = randomBytes(64).toString('hex');
  const B = (k * fromHex(kept.verifier) + power(g, fromHex(serverSecret))) % N;
  return { ...kept, clientPublic: hex(A), serverPublic: hex(B), serverSecret };
}

export type Proof = { signature: string; secretBlock: string; timestamp: string };

/** Whether the client signed with the key that only the right password leads to. */
export function isProven(proof: Proof, identity: Identity, open: Challenge): boolean {
  const u = hashOf(open.clientPublic + open.serverPublic);
  const shared = power((fromHex(open.clientPublic) * power(fromHex(open.verifier), u)) % N, fromHex(open.serverSecret));
  const key = sha256Hmac(sha256Hmac(bytes(hex(u)), bytes(hex(shared))), 'Caldera Derived Key\u0001').subarray(0, 16);
  const signed = createHmac('sha256', key)
    .update(identity.pool)
    .update(identity.userId)
    .update(Buffer.from(proof.secretBlock, 'base64'))
    .update(proof.timestamp);
  return isEqual(signed.digest('base64'), proof.signature);
}

function verifierOf({ pool, userId }: Identity, password: string, salt: string): string {
  const inner = createHash('sha256').update(`${pool}${userId}:${password}`).digest('hex');
  return hex(power(g, hashOf(salt + inner)));
}

/** `base ** exponent % N` by OpenSSL, some seven times faster than a loop over BigInt. */
function power(base: bigint, exponent: bigint): bigint {
  const group = createDiffieHellman(PRIME, 2);
  group.setPrivateKey(bytes(hex(exponent)));
  return fromHex(group.computeSecret(bytes(hex(base))).toString('hex'));
}

function hashOf(hexText: string): bigint {
  return fromHex(createHash('sha256').update(bytes(hexText)).digest('hex'));
}

function sha256Hmac(key: Buffer, value: Buffer | string): Buffer {
  return createHmac('sha256', key).update(value).digest();
}

/** Whole bytes, and a leading zero where the first bit is set: the clients hash numbers in this form. */
function hex(value: bigint): string {
  const digits = value.toString(16);
  const whole = digits.length % 2 === 1 ? `0${digits}` : digits;
  return /^[89a-f]/.test(whole) ? `00${whole}` : whole;
}

function fromHex(digits: string): bigint {
  return BigInt(`0x${digits}`);
}

function bytes(digits: string): Buffer {
  return Buffer.from(digits, 'hex');
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
