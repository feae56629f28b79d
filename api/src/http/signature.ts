import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs short texts. `purpose` keeps a signature made for one thing from opening another. */
export type Signer = { sign(text: string): string; fits(text: string, signature: string): boolean };

export function signer(secret: string, purpose: string): Signer {
  const sign = (text: string) => mac(secret, `${purpose}\n${text}`).toString('base64url');
  return {
    sign,
    // Compared as written: decoding would take several spellings for one signature.
    fits: (text, signature) => same(signature, sign(text)),
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
