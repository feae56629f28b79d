import { expect } from '@playwright/test';
import { running } from './running.ts';

type Message = { subject: string; text: string; html: string };

/** The newest letter to this address whose subject fits; waits for it, as its reader would. */
export async function letterTo(address: string, subject: RegExp): Promise<Message> {
  let found: Message | undefined;
  await expect(async () => {
    const answer = await fetch(`${running().mailbox}/messages?to=${encodeURIComponent(address)}`);
    const messages = (await answer.json()) as Message[];
    found = messages.find((message) => subject.test(message.subject));
    expect(found).toBeDefined();
  }).toPass({ timeout: 20_000 });
  if (!found) throw new Error(`no letter to ${address}`);
  return found;
}

export function linkIn({ text }: Message, path: RegExp): string {
  const link = [...text.matchAll(/https?:\/\/\S+/g)].map(([address]) => address).find((address) => path.test(address));
  if (!link) throw new Error(`this letter has no link to ${path}:\n${text}`);
  return link;
}
