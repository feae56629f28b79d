import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is signed is signed with the current one; what the previous one has signed is still believed. */
export type SigningSecrets = { current: string; previous?: string | undefined };
/** Signs short texts. `purpose` keeps a signature made for one thing from opening another. */
export type Signer = { sign(text: string): string; fits(text: string, signature: string): boolean };

export function signer({ current, previous }: SigningSecrets, purpose: string): Signer {
  const signedWith = (secret: string, text: string) => mac(secret, `${purpose}\n${text}`).toString('base64url');
  // Compared as written: decoding would take several spellings for one signature.
  const isSignedWith = (secret: string, text: string, signature: string) => same(signature, signedWith(secret, text));
  return {
    sign: (text) => signedWith(current, text),
    fits: (text, signature) =>
      isSignedWith(current, text, signature) || (previous !== undefined && isSignedWith(previous, text, signature)),
  };
}

/** 128 bits are beyond guessing and keep addresses short. */
function mac(secret: string, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest().subarray(0, 16);
}

/** Takes as long for a near guess as for a wild one. */
export function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
