import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monotonicFactory } from 'ulid';
import { writeWhole } from '../write-whole.ts';
import type { OutboundEmail } from './outbound-email.ts';

/** A letter as it lies in one recipient's inbox. */
export type Message = {
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  at: string;
};

export type Messages = {
  deliver(email: OutboundEmail): string;
  /** Newest first; everyone's when no address is given. */
  list(to?: string): Message[];
  find(id: string): Message | undefined;
  clear(): void;
};

/** One file per letter, named by a sortable id: delivering stays cheap however full the inbox is. */
export function messagesIn(folder: string): Messages {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const nextId = monotonicFactory();
  let messages = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Message);

  return {
    deliver({ recipients, ...letter }) {
      const sentAt = new Date().toISOString();
      const copies = recipients.map((to) => ({ id: nextId(), to, ...letter, at: sentAt }));
      for (const copy of copies) writeWhole(join(folder, `${copy.id}.json`), JSON.stringify(copy));
      messages.push(...copies);
      return copies[0]?.id ?? '';
    },
    list: (to) => messages.filter((message) => to === undefined || message.to === to.trim().toLowerCase()).reverse(),
    find: (id) => messages.find((message) => message.id === id),
    clear() {
      for (const { id } of messages) rmSync(join(folder, `${id}.json`), { force: true });
      messages = [];
    },
  };
}
