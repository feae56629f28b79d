import { randomUUID } from 'node:crypto';
import { openJournal } from '../journal.ts';

export type Message = {
  id: string;
  body: string;
  sentAt: number;
  receives: number;
  firstReceivedAt?: number;
  isDead: boolean;
};
export type Messages = {
  send(body: string, delayMs?: number): Message;
  /** Those that can be seen, the longest waiting first. Whoever takes them is alone with them for a while. */
  receive(most: number): Message[];
  done(id: string): void;
  all(): Message[];
  /** Dead letters become messages again. Answers how many. */
  redrive(): number;
  /** When the next can be seen; undefined when none waits. */
  nextAt(): number | undefined;
  /** How often something could not be written, and was undone. */
  undone(): number;
};

type Rules = { now(): number; visibilityMs: number; mostReceives: number };

/**
 * What waits in the queue, kept in a journal. Who has it in hand is not: after a restart nobody has, and everything can
 * be seen again.
 */
export function messagesIn(path: string, { now, visibilityMs, mostReceives }: Rules): Messages {
  const journal = openJournal(path);
  const shelf = journal.shelf<Message>('messages', ({ isDead }) => isDead);
  const seenAgainAt = new Map<string, number>();
  const visibleAt = ({ id, sentAt }: Message) => seenAgainAt.get(id) ?? sentAt;
  return {
    undone: journal.undone,
    all: shelf.all,
    send(body, delayMs = 0) {
      const message = { id: randomUUID(), body, sentAt: now(), receives: 0, isDead: false };
      if (delayMs > 0) seenAgainAt.set(message.id, message.sentAt + delayMs);
      return shelf.put(message);
    },
    receive(most) {
      const visible = shelf.unfinished().filter((message) => visibleAt(message) <= now());
      const [alive, spent] = parted(visible, ({ receives }) => receives < mostReceives);
      for (const message of spent) shelf.put({ ...message, isDead: true });
      const taken = alive.sort((one, other) => visibleAt(one) - visibleAt(other)).slice(0, most);
      for (const { id } of taken) seenAgainAt.set(id, now() + visibilityMs);
      return taken.map((message) => shelf.put({ firstReceivedAt: now(), ...message, receives: message.receives + 1 }));
    },
    done(id) {
      shelf.remove(id);
      seenAgainAt.delete(id);
    },
    redrive() {
      const dead = shelf.all().filter(({ isDead }) => isDead);
      for (const message of dead) shelf.put({ ...message, receives: 0, isDead: false });
      return dead.length;
    },
    nextAt() {
      const times = shelf.unfinished().map(visibleAt);
      return times.length === 0 ? undefined : Math.min(...times);
    },
  };
}

function parted<Thing>(things: readonly Thing[], isFirst: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [things.filter(isFirst), things.filter((thing) => !isFirst(thing))];
}
