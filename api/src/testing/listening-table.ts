import { documentClient } from '@rakhi/db';
import { inject } from 'vitest';

/** A connection to the table that notes what it is asked for. */
export function listeningTable() {
  const asked: string[] = [];
  const table = documentClient({ endpoint: inject('standIns').dynamodb, region: 'us-east-1' });
  table.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        asked.push(commandName.replace(/(Items?)?Command$/, ''));
        return next(args);
      },
    { step: 'initialize', name: 'listening' },
  );
  return {
    table,
    /** What `work` asks the table for, in the order of the alphabet, since some of it is asked at once. */
    async during<Result>(work: () => Promise<Result>): Promise<{ calls: string; result: Result }> {
      asked.length = 0;
      const result = await work();
      return { calls: asked.toSorted().join(' '), result };
    },
  };
}
