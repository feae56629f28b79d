import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';

/** An account of the Stripe stand-in that no other test sees, and the hands of those who pay into it. */
export function stripeAccount() {
  const secretKey = `sk_test_${randomBytes(12).toString('hex')}`;
  const control = async (path: string, body: object = {}) => {
    const response = await fetch(`${inject('standIns').stripe}/_control/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`Stripe's control answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return {
    secretKey,
    control,
    /** The shopper pays. */
    pay: (sessionId: string) => control(`sessions/${sessionId}/complete`),
    failNext: (kind: '500' | 'timeout' | 'lost_reply', times = 1) => control('fail', { kind, times }),
  };
}
