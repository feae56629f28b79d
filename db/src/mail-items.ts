import type { Mail } from '@rakhi/core';
import { entity, type Item } from './item.ts';
import { gsi2, key } from './keys.ts';

/** `dueAt`: not to be taken before. A sender that takes a letter moves it, so nobody else takes it meanwhile. */
export type StoredMail = Mail & { dueAt?: string };
export const mails = entity<StoredMail>('mail');

export function mailItem(mail: Mail): Item {
  const due = { ...mail, dueAt: mail.createdAt };
  return mails.item({ ...key.mail(mail.id), ...gsi2.pendingMail(mail.id, due.dueAt) }, due);
}

export function mailIn(item: Item): Mail {
  const { dueAt: _, ...mail } = mails.read(item);
  return mail;
}
