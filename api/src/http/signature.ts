import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs short texts. `purpose` keeps a signature made for one thing from opening another. */
export type Signer = { sign(text: string): string; fits(text: string, signature: string): boolean };

export function signer(secret: string, purpose: string): Signer {
  const sign = (text: string) => mac(secret, `${purpose}\n${text}`);
  return {
    sign: (text) => sign(text).toString('base64url'),
    fits(text, signature) {
      const given = Buffer.from(signature, 'base64url');
      const right = sign(text);
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}

/** 128 bits are beyond guessing and keep addresses short. */
function mac(secret: string, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest().subarray(0, 16);
}
