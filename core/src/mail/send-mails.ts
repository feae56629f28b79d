import type { Shop } from '../ports.ts';
import type { Mail } from './mail.ts';

export type MailDeps = Pick<Shop, 'outbox' | 'orders' | 'letters' | 'mailer' | 'metrics' | 'clock'>;

const AT_ONCE = 20;
/** After a night without mail hundreds wait. A run has a minute (`infra/template.yaml`), and must not die among them. */
const RUN_MS = 30_000;

/**
 * Sends what waits in the outbox, for as long as it leaves: what cannot be sent now waits and is tried again later, and
 * whatever else waits is not tried in vain. Answers how many left.
 */
export async function sendMails(deps: MailDeps): Promise<number> {
  const now = () => deps.clock.now();
  const until = now().getTime() + RUN_MS;
  let left = 0;
  for (;;) {
    const mails = await deps.outbox.claim(AT_ONCE, now());
    const sent = (await allEnded(mails.map((mail) => send(mail, deps)))).filter(Boolean).length;
    left += sent;
    if (sent < AT_ONCE || now().getTime() >= until) return left;
  }
}

/**
 * Sends this letter now, unless another sender has it or has sent it. What cannot be sent now waits with the others.
 * Answers whether it left.
 */
export async function sendMail(id: string, deps: MailDeps): Promise<boolean> {
  const mail = await deps.outbox.claimOne(id, deps.clock.now());
  return mail !== undefined && send(mail, deps);
}

async function send(mail: Mail, deps: MailDeps): Promise<boolean> {
  try {
    const file = await deps.orders.read(mail.orderId);
    if (!file) throw new Error(`order ${mail.orderId} is not there`);
    await deps.mailer.send(mail.to, deps.letters.write(mail, file), mail.id);
  } catch (error) {
    deps.metrics.measure({ MailsFailed: 1 });
    await deps.outbox.failed(mail, error instanceof Error ? error.message : 'unknown', deps.clock.now());
    return false;
  }
  await deps.outbox.sent(mail, deps.clock.now());
  return true;
}

/** Fails only when all have come to their end: a function that has answered is frozen, with letters that it has in hand. */
async function allEnded<Result>(works: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
