import { invalidParameter } from '../cognito-error.ts';
import { type Fields, optionalNumber, optionalText } from '../fields.ts';

const MOST_PER_PAGE = 60;

/** The asked part of a list, and the token that leads to the next part where there is one. */
export function pageOf<Entry>(entries: Entry[], request: Fields, tokenName: 'NextToken' | 'PaginationToken') {
  const limit = optionalNumber(request, 'Limit') ?? MOST_PER_PAGE;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_PER_PAGE) {
    throw invalidParameter(`Limit must be between 1 and ${MOST_PER_PAGE}.`);
  }
  const start = Number(Buffer.from(optionalText(request, tokenName) ?? '', 'base64url').toString() || 0);
  if (!Number.isInteger(start) || start < 0) throw invalidParameter('Invalid pagination token.');
  const end = start + limit;
  const next = end < entries.length ? { [tokenName]: Buffer.from(String(end)).toString('base64url') } : {};
  return { page: entries.slice(start, end), next };
}
