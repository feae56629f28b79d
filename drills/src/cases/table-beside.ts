import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '@rakhi/db';
import { inject } from 'vitest';

/** The shop's table, with a test standing beside it: it sees each request as text, and may delay or break it. */
export function tableBeside(beforeEach: (request: string) => void | Promise<void>): DynamoDBDocumentClient {
  const client = documentClient({ endpoint: inject('standIns').dynamodb, region: 'us-east-1' });
  client.middlewareStack.add(
    (next) => async (asked) => {
      await beforeEach(JSON.stringify(asked.input));
      return next(asked);
    },
    { step: 'initialize', name: 'a test beside the table' },
  );
  return client;
}

/** Stops the first who comes, until it is opened. */
export function aGate() {
  const [reached, opened] = [signal(), signal()];
  return {
    pass: () => {
      if (reached.isGiven()) return undefined;
      reached.give();
      return opened.given;
    },
    reached: reached.given,
    open: opened.give,
  };
}

function signal() {
  let isGiven = false;
  let resolve = () => {};
  const given = new Promise<void>((done) => {
    resolve = done;
  });
  return {
    given,
    isGiven: () => isGiven,
    give: () => {
      isGiven = true;
      resolve();
    },
  };
}
