const RULES = [
  { says: 'at least 10 characters', holds: (password: string) => password.length >= 10 },
  { says: 'a capital letter', holds: (password: string) => /[A-Z]/.test(password) },
  { says: 'a small letter', holds: (password: string) => /[a-z]/.test(password) },
  { says: 'a digit', holds: (password: string) => /[0-9]/.test(password) },
] as const;

/** The pool's rules, each with whether this password keeps it. */
export const passwordRules = (password: string) => RULES.map(({ says, holds }) => ({ says, isKept: holds(password) }));

/** What is wrong with a new password, as one sentence. */
export function passwordMistake(password: string): string | undefined {
  if (password === '') return 'Choose a password.';
  const missing = passwordRules(password).filter((rule) => !rule.isKept);
  if (missing.length > 0) return `It still needs ${missing.map((rule) => rule.says).join(', ')}.`;
  if (password !== password.trim()) return 'It may not begin or end with a space.';
  return undefined;
}
