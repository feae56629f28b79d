import type { Letter } from '@rakhi/core';
import { htmlPart } from './html-part.ts';
import { oneLine } from './one-line.ts';
import { textPart } from './text-part.ts';

/** What a letter is made of. Each block is drawn twice, as HTML and as text, so both parts always say the same. */
export type Block =
  | { kind: 'words'; text: string }
  | { kind: 'title'; text: string }
  /** Short lines under each other: an address, the things in a parcel. `lead` is what a hurried reader looks for. */
  | { kind: 'lines'; lead?: string; lines: readonly string[] }
  /** What one person wrote to another, with its line breaks. */
  | { kind: 'message'; text: string; from: string }
  | { kind: 'amounts'; rows: readonly AmountRow[] }
  /** The next step; one in a letter at most. */
  | { kind: 'button'; label: string; url: string }
  | { kind: 'link'; label: string; url: string };

export type AmountRow = { label: string; amount: string; isTotal?: boolean };

export type LetterPage = {
  subject: string;
  /** What mailboxes show beside the subject. */
  preview: string;
  orderNumber: string;
  heading: string;
  blocks: readonly Block[];
  shopUrl: string;
};

export function letterPage(page: LetterPage): Letter {
  return { subject: oneLine(page.subject), html: htmlPart(page), text: textPart(page) };
}
