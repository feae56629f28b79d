/** `UR-10042`, however she typed it: `ur 10042`, `10042`, `#UR-10042`. Undefined when no number can be meant. */
export function orderNumberIn(typed: string): string | undefined {
  const [, digits] = typed.match(/^\s*#?\s*(?:ur)?[\s–-]*(\d{4,12})\s*$/i) ?? [];
  return digits && `UR-${digits}`;
}
