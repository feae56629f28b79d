import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCognito } from '../cognito/start-cognito.ts';
import { startEngine } from '../dynamodb/engine.ts';
import { startImages } from '../images/start-images.ts';
import { startMailbox } from '../mailbox/start-mailbox.ts';
import { startQueue } from '../queue/start-queue.ts';
import { startStripe } from '../stripe/start-stripe.ts';

/** The addresses of the stand-ins that every test of a run shares; a test keeps to its own table, pool and bucket. */
export type StandInUrls = {
  dynamodb: string;
  stripe: string;
  cognito: string;
  mailbox: string;
  images: string;
  /** Nobody reads from it: whoever sends something finds it there. */
  queue: string;
};

declare module 'vitest' {
  export interface ProvidedContext {
    standIns: StandInUrls;
  }
}

/** Vitest calls this once before all tests, and what it returns once after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'usa-rakhi-tests-'));
  const [dynamodb, stripe, mailbox, images, queue] = await Promise.all([
    startEngine(),
    startStripe({ dataDir }),
    startMailbox({ dataDir }),
    startImages({ dataDir }),
    startQueue({ dataDir }),
  ]);
  const cognito = await startCognito({ dataDir, mailboxUrl: mailbox.url });
  project.provide('standIns', {
    dynamodb: dynamodb.url,
    stripe: stripe.url,
    cognito: cognito.url,
    mailbox: mailbox.url,
    images: images.url,
    queue: queue.url,
  });
  return async () => {
    await Promise.all([dynamodb, stripe, cognito, mailbox, images, queue].map((standIn) => standIn.close()));
    rmSync(dataDir, { recursive: true, force: true });
  };
}
