import { type Books, imbalances } from '@rakhi/core';
import type { History } from './history.ts';
import { emptyMemory } from './memory.ts';
import { perform } from './perform.ts';
import { inProcess } from './processes.ts';
import { readBooks } from './read-books.ts';
import { settleDown } from './settle-down.ts';
import type { Stage } from './stage.ts';
import { openWorld } from './world.ts';

/** Lives through a history, lets it come to rest and answers the shop's books with what is wrong in them. */
export async function live(history: History, stage: Stage): Promise<{ books: Books; wrong: string[] }> {
  const { beginning, steps, ending } = history;
  const world = await openWorld(beginning, stage);
  const memory = emptyMemory();
  try {
    for (const step of steps) {
      const deeds = step.map(({ command, fault }) => inProcess(fault, () => perform(command, world, memory)));
      // Whoever is refused goes on with something else; what may not be refused is an accident of its own.
      await Promise.allSettled(deeds);
    }
    await settleDown(world, memory, ending);
    const books = await readBooks(world, memory);
    if (new Set(world.letters).size < world.letters.length && !mayRepeatLetters(history)) {
      world.accidents.push('a letter left twice and no sender had died');
    }
    return { books, wrong: [...imbalances(books), ...world.accidents] };
  } finally {
    await world.close();
  }
}

/** A sender that dies, hears nothing, or takes longer than its lease leaves its letter to another. */
function mayRepeatLetters({ steps }: History): boolean {
  const isSending = (step: History['steps'][number]) =>
    step.some(({ command }) => command.kind === 'job' && command.name === 'send-mail');
  const isDisturbed = (step: History['steps'][number]) =>
    step.some(({ command, fault }) => fault !== undefined || command.kind === 'waits');
  return steps.some((step) => isSending(step) && isDisturbed(step));
}
