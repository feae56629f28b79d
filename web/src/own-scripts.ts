import { createHash } from 'node:crypto';

const ANY_INLINE_SCRIPT = /^(.*script-src [^;]*)'unsafe-inline'(.*)$/s;
/** Next escapes every `<` in what it writes, so a script of its own ends where the next tag begins. */
const INLINE_SCRIPT = /<script(?: id="[^"]*")?>([^<]+)<\/script>/g;
/** What Next calls with nothing but JSON: the chunks of a page, and its content in pieces. */
const CALLS_OF_NEXT = [
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);$/s,
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((.*)\)$/s,
  /^self\.__next_f\.push\((.*)\)$/s,
];

/**
 * A page that is made once for everybody cannot hold a nonce, and Next writes its content into inline scripts. Whoever
 * serves the page names exactly these scripts in its policy, by hash, in the place of all inline scripts.
 * A script of any other form is left out: if one were smuggled into a page before it is served, it would not run either.
 */
export async function allowOwnScripts(page: Response): Promise<Response> {
  const [, before, after] = ANY_INLINE_SCRIPT.exec(page.headers.get('content-security-policy') ?? '') ?? [];
  if (before === undefined) return page;
  const headers = new Headers(page.headers);
  const body = await page.arrayBuffer();
  if (page.status === 304) {
    // Her browser keeps the page it has, and the policy that came with it.
    headers.delete('content-security-policy');
  } else {
    headers.set('content-security-policy', before + hashesIn(new TextDecoder().decode(body)) + after);
  }
  return new Response(page.body && body, { status: page.status, statusText: page.statusText, headers });
}

function hashesIn(html: string): string {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => script);
  return [...new Set(scripts.filter(isOfNext).map(hashOf))].join(' ');
}

function isOfNext(script: string): boolean {
  const json = CALLS_OF_NEXT.map((call) => call.exec(script)?.[1]).find((argument) => argument !== undefined);
  if (json === undefined) return false;
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
