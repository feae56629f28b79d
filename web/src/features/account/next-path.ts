const BASE = 'https://shop.invalid';
const ACCOUNT = '/account';
/** Coming back to one of these after signing in would lead round in a circle, and the API has no pages. */
const NO_PLACE_TO_RETURN = /^\/(account\/(sign-in|sign-up|confirm|forgot)|api)(\/|$)/;

/** Where to go after signing in, from what a link asked for: always a page of this shop. */
export function nextPath(asked: string | string[] | undefined): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, BASE)) return ACCOUNT;
  const { origin, pathname, search, hash } = new URL(asked, BASE);
  // `/..//elsewhere.example` stays on the origin, but what is left of it would not.
  if (origin !== BASE || pathname.startsWith('//') || NO_PLACE_TO_RETURN.test(pathname)) return ACCOUNT;
  return pathname + search + hash;
}

/** A page of the account that knows where she wants to go afterwards. */
export function accountPath(page: 'sign-in' | 'sign-up' | 'confirm' | 'forgot', next: string = ACCOUNT): string {
  return `/account/${page}${next === ACCOUNT ? '' : `?next=${encodeURIComponent(next)}`}`;
}
