/** What is wrong, unless this holds. */
export function unless(holds: boolean, wrong: string): string[] {
  return holds ? [] : [wrong];
}
