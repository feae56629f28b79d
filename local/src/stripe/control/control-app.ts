import { Hono } from 'hono';
import { FAILURE_KINDS } from '../../failures.ts';
import { type Account, changeSettings, settingsOf } from '../account/account.ts';
import type { Accounts } from '../account/accounts.ts';
import { passTime } from '../account/pass-time.ts';
import { WEBHOOK_MODES } from '../account/records.ts';
import { createRefund } from '../money-back/refunds.ts';
import { authenticate } from '../rest/authenticate.ts';
import type { Form } from '../rest/form.ts';
import { formOfBody, refuseInJson } from '../rest/json-body.ts';
import { integer, oneOf, optional, readParameters, text } from '../rest/parameters.ts';
import { findEvent } from '../webhooks/event-operations.ts';
import { attemptsOf } from './attempts-of.ts';
import { completeAsShopper } from './complete-as-shopper.ts';
import { disputePayment } from './dispute-payment.ts';
import { settleDelayed } from './settle-delayed.ts';

/** The account that is meant when a control call names none: the demo shop's. */
export const DEMO_KEY = 'sk_test_demo';

type Order = { account: Account; id: string; form: Form };
type Control = (order: Order) => object | Promise<object>;

const CONTROLS: Record<string, Control> = {
  '/_control/sessions/:id/complete': completeAsShopper,
  '/_control/sessions/:id/settle': settleDelayed,
  '/_control/webhooks': setWebhooks,
  '/_control/webhooks/release': release,
  '/_control/events/:id/resend': resend,
  '/_control/clock': advanceClock,
  '/_control/fail': orderFailures,
  '/_control/refunds': refundAsMerchant,
  '/_control/disputes': disputePayment,
};

/** What tests may do to the stand-in that nobody can do to Stripe. */
export function controlApp(accounts: Accounts): Hono {
  const app = new Hono();
  const accountOf = (authorization: string | undefined) =>
    authenticate(accounts, authorization ?? `Bearer ${DEMO_KEY}`);
  for (const [path, control] of Object.entries(CONTROLS)) {
    app.post(path, async (c) => {
      const account = accountOf(c.req.header('authorization'));
      passTime(account);
      const form = formOfBody(await c.req.text());
      return c.json(await control({ account, id: c.req.param('id') ?? '', form }));
    });
  }
  app.get('/_control/deliveries', (c) => c.json(attemptsOf(accountOf(c.req.header('authorization')))));
  app.onError(refuseInJson);
  return app;
}

async function setWebhooks({ account, form }: Order): Promise<object> {
  const { mode } = readParameters(form, { mode: oneOf(...WEBHOOK_MODES) });
  const before = settingsOf(account).webhooks;
  changeSettings(account, { webhooks: mode });
  const released = before === 'hold' && mode !== 'hold' ? await account.courier.release() : 0;
  return { mode, released };
}

async function release({ account }: Order): Promise<object> {
  changeSettings(account, { webhooks: 'deliver' });
  return { mode: 'deliver', released: await account.courier.release() };
}

function resend({ account, id }: Order): object {
  const event = findEvent(account, id);
  account.courier.post(event);
  return { event: event.id };
}

function advanceClock({ account, form }: Order): object {
  const { advanceSeconds } = readParameters(form, { advanceSeconds: integer() });
  changeSettings(account, { advancedSeconds: settingsOf(account).advancedSeconds + advanceSeconds });
  passTime(account);
  return { now: account.now() };
}

function orderFailures({ account, form }: Order): object {
  const {
    times = 1,
    kind,
    ms,
  } = readParameters(form, {
    times: optional(integer()),
    kind: oneOf(...FAILURE_KINDS),
    ms: optional(integer({ least: 0 })),
  });
  const failures = times > 0 ? { times, kind, ...(ms !== undefined && { ms }) } : null;
  return { failures: changeSettings(account, { failures }).failures };
}

const REFUND_ORDER = { paymentIntent: text(), amount: optional(integer({ least: 1 })) };

/** As in the dashboard: nobody of the shop asked for it. */
function refundAsMerchant({ account, form }: Order): object {
  const { paymentIntent, amount } = readParameters(form, REFUND_ORDER);
  return createRefund(account, { payment_intent: paymentIntent, ...(amount && { amount: String(amount) }) });
}
