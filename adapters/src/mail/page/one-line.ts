/** Line ends, other controls, and marks that turn the direction of writing; not the joiners that Hindi and emoji need. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Fit for the header of a mail: whatever a name contains, it cannot begin a header of its own. */
export function oneLine(text: string): string {
  return text.replace(UNFIT, ' ').replace(/ {2,}/g, ' ').trim();
}
