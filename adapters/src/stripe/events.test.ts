import type { PaymentEvent } from '@rakhi/core';
import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { stripeEvents } from './events.ts';

const stripe = new Stripe('sk_test_events');
const SECRET = 'whsec_now';
const CREATED = Date.parse('2027-08-01T10:00:00Z') / 1000;
const events = stripeEvents(stripe, [SECRET, 'whsec_before']);

describe('the signature of an event', () => {
  const body = aBody('checkout.session.completed', { id: 'cs_1', metadata: { orderId: 'ord_1', name: 'आशा 🪢' } });

  it.each([SECRET, 'whsec_before'])('is right by the secret %s, over the very bytes', (secret) => {
    expect(events.verify(body, signed(body, { secret }))).toEqual({
      id: 'evt_1',
      at: new Date('2027-08-01T10:00:00Z'),
      event: { kind: 'session', sessionId: 'cs_1' },
    });
  });

  it.each<[string, string, string]>([
    ['by a stranger', body, signed(body, { secret: 'whsec_guessed' })],
    ['of another body', body.replace('cs_1', 'cs_2'), signed(body)],
    ['of the same JSON in other bytes', JSON.stringify(JSON.parse(body), null, 1), signed(body)],
    ['of more than five minutes ago', body, signed(body, { timestamp: Math.floor(Date.now() / 1000) - 301 })],
    ['that is no signature', body, 'nonsense'],
    ['that is missing', body, ''],
  ])('is refused %s', (_, rawBody, signature) => {
    expect(() => events.verify(rawBody, signature)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  });

  it('is refused of everyone while there is no secret', () => {
    expect(() => stripeEvents(stripe, []).verify(body, signed(body))).toThrow(/signature/);
  });
});

describe('an event', () => {
  const session = { id: 'cs_1', metadata: { orderId: 'ord_1' } };
  const ofPayment = { id: 'x_1', payment_intent: 'pi_1' };

  it.each<[string, object, PaymentEvent]>([
    ['checkout.session.completed', session, { kind: 'session', sessionId: 'cs_1' }],
    ['checkout.session.expired', session, { kind: 'session', sessionId: 'cs_1' }],
    ['checkout.session.async_payment_succeeded', session, { kind: 'session', sessionId: 'cs_1' }],
    ['checkout.session.async_payment_failed', session, { kind: 'session', sessionId: 'cs_1' }],
    ['charge.refunded', ofPayment, { kind: 'refund', paymentIntentId: 'pi_1' }],
    ['refund.failed', ofPayment, { kind: 'refund', paymentIntentId: 'pi_1' }],
    ['charge.dispute.created', { id: 'dp_1', payment_intent: 'pi_1' }, { kind: 'dispute', disputeId: 'dp_1' }],
    ['charge.dispute.closed', { id: 'dp_1', payment_intent: 'pi_1' }, { kind: 'dispute', disputeId: 'dp_1' }],
    ['radar.early_fraud_warning.created', ofPayment, { kind: 'fraud_warning', paymentIntentId: 'pi_1' }],
  ])('%s pokes us about its subject', (type, object, expected) => {
    expect(verified(type, object)).toEqual(expected);
  });

  it.each<[string, string, object]>([
    ['of another product on the same account', 'checkout.session.completed', { id: 'cs_1', metadata: { app: 'x' } }],
    ['of a session without metadata', 'checkout.session.completed', { id: 'cs_1', metadata: null }],
    ['that tells of the same payment a second time', 'payment_intent.succeeded', { id: 'pi_1' }],
    ['of a charge we did not make a session for', 'charge.succeeded', ofPayment],
    ['of a refund without a payment', 'refund.created', { id: 're_1', payment_intent: null }],
    ['of a kind that does not exist yet', 'moon.landed', { id: 'm_1' }],
  ])('%s is ignored', (_, type, object) => {
    expect(verified(type, object)).toEqual({ kind: 'ignored' });
  });
});

function verified(type: string, object: object): PaymentEvent {
  const body = aBody(type, object);
  return events.verify(body, signed(body)).event;
}

function aBody(type: string, object: object): string {
  return JSON.stringify({ id: 'evt_1', object: 'event', created: CREATED, type, data: { object } });
}

function signed(payload: string, over: { secret?: string; timestamp?: number } = {}): string {
  return stripe.webhooks.generateTestHeaderString({ payload, secret: SECRET, ...over });
}
