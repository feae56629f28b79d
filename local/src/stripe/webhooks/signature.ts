import { createHmac, randomBytes } from 'node:crypto';

/** The `stripe-signature` header over the very bytes of the body. The v0 is noise that real headers carry too. */
export function signatureOf(body: string, secret: string, at: Date): string {
  const t = Math.floor(at.getTime() / 1000);
  const v1 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
  return `t=${t},v1=${v1},v0=${randomBytes(32).toString('hex')}`;
}
