import { ERROR_CODES } from '@rakhi/core';
import * as z from 'zod';

/** What the shop may refuse, and the two things that only HTTP knows. */
export const PROBLEM_CODES = [...ERROR_CODES, 'method_not_allowed', 'internal'] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** RFC 9457. Programs decide by `code`; each code may bring facts of its own beside these. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.enum(PROBLEM_CODES),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
