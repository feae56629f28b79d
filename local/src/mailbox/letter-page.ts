/** A sandbox without scripts, forms or an origin of its own; links leave for a tab of the shop. */
const LETTER_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src http: https: data:',
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "frame-ancestors 'self'",
].join('; ');

/** A mail's own HTML as a document. Whatever is in it, the browser is told to run none of it. */
export function letterPage(html: string): Response {
  return new Response(withLinksInNewTabs(html), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': LETTER_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}

function withLinksInNewTabs(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}
