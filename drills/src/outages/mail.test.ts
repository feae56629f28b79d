import { randomUUID } from 'node:crypto';
import { jobs } from '@rakhi/api';
import { aGuest, aProduct, aShop, placed } from '@rakhi/api/testing';
import { describe, expect, inject, it } from 'vitest';
import { breakDown } from './break-down.ts';

const MINUTE = 60_000;

describe('while the mail is out of order', () => {
  it('people buy and are told so; their letters wait', async () => {
    const { email, buy, sendMail, letters } = await open();
    await breakDown('mailbox', { about: email });
    expect(await buy()).toBe('paid');
    expect(await sendMail()).toBe(0);
    expect(await letters()).toBe(0);
  });

  it('each letter is tried again later and later, and sent once when the mail is back', async () => {
    const { email, buy, sendMail, letters, pass } = await open();
    const repair = await breakDown('mailbox', { about: email });
    await buy();
    await sendMail();
    for (const minutes of [1, 3, 9]) {
      await repair();
      pass(minutes * MINUTE - 1);
      expect(await sendMail()).toBe(0);
      await breakDown('mailbox', { about: email });
      pass(1);
      expect(await sendMail()).toBe(0);
    }
    await repair();
    pass(27 * MINUTE);
    expect([await sendMail(), await letters()]).toEqual([1, 1]);
    for (let days = 0; days < 3; days++) {
      pass(24 * 60 * MINUTE);
      expect([await sendMail(), await letters()]).toEqual([0, 1]);
    }
  });

  it('a whole night loses no letter', async () => {
    const { email, buy, sendMail, letters, pass } = await open();
    const repair = await breakDown('mailbox', { about: email, times: 100_000 });
    await buy();
    for (let minutes = 0; minutes < 10 * 60; minutes += 15) {
      await sendMail();
      pass(15 * MINUTE);
    }
    await repair();
    pass(12 * 60 * MINUTE);
    expect([await sendMail(), await letters()]).toEqual([1, 1]);
  });

  it('a letter whose sender died on the way is taken up by the next one', async () => {
    const { email, buy, deps, sendMail, letters, pass } = await open();
    await buy();
    // As a process that was killed between taking the letter and sending it.
    expect(await deps.outbox.claim(10, deps.clock.now())).toMatchObject([{ to: email }]);
    expect(await sendMail()).toBe(0);
    pass(2 * MINUTE);
    expect([await sendMail(), await letters()]).toEqual([1, 1]);
  });

  it('a letter whose receipt was lost comes twice rather than never', async () => {
    const { email, buy, sendMail, letters, pass } = await open();
    await breakDown('mailbox', { kind: 'lost_reply', about: email, times: 1 });
    await buy();
    await sendMail();
    pass(MINUTE);
    await sendMail();
    expect(await letters()).toBe(2);
  });
});

/** A shop by a clock of its own, and one customer whose letters nobody else gets. */
async function open() {
  let now = Date.now();
  const product = aProduct();
  const { call, deps, stripe } = await aShop({
    products: [product],
    choices: { clock: { now: () => new Date(now) } },
  });
  const email = `guddi-${randomUUID()}@example.com`;
  return {
    email,
    deps,
    async buy(): Promise<string> {
      const { body } = await placed(call, await aGuest(call, [{ productId: product.id }]), { email });
      await stripe.pay(body.stripeSessionId);
      return (await call('POST /checkout/settle', { body: { sessionId: body.stripeSessionId } })).body.state;
    },
    sendMail: async () => (await jobs['send-mail'](deps)).sent,
    async letters(): Promise<number> {
      const answer = await fetch(`${inject('standIns').mailbox}/messages?to=${email}`);
      return ((await answer.json()) as unknown[]).length;
    },
    pass(milliseconds: number) {
      now += milliseconds;
    },
  };
}
