import { type Check, check, demand, demandHeader, needed } from './check.ts';
import type { Answer } from './visitor.ts';

const SECURE: readonly [name: string, wanted: RegExp][] = [
  ['x-content-type-options', /^nosniff$/],
  ['x-frame-options', /^DENY$/],
  ['referrer-policy', /strict-origin|no-referrer/],
  ['permissions-policy', /camera=\(\)/],
  ['strict-transport-security', /max-age=\d{8}/],
  ['content-security-policy', /default-src 'none'.*frame-ancestors 'none'/],
];

export const pageChecks: readonly Check[] = [
  check('the home page is there, with its security headers', async (visitor) => {
    const answer = await visitor.page('/');
    demandPage(answer);
    for (const [name, wanted] of SECURE) demandHeader(answer, name, wanted);
    demandStrictScripts(answer);
    return undefined;
  }),
  check('the checkout page has a policy of its own and is never kept', async (visitor) => {
    const answer = await visitor.page('/checkout');
    demandPage(answer);
    demandHeader(answer, 'content-security-policy', /'nonce-/);
    demandHeader(answer, 'cache-control', /no-store/);
    return undefined;
  }),
  check('a product has a page', async (visitor, { product }) => {
    const { slug } = needed(product, 'product');
    const answer = await visitor.page(`/p/${slug}`);
    demandPage(answer);
    demand(answer.text.includes(`/p/${slug}`), 'the page does not name its own address');
    return undefined;
  }),
  check('a product has a picture', async (visitor, { product }) => {
    const [picture] = needed(product, 'product').images;
    const answer = await visitor.page(needed(picture, 'picture').url);
    demand(answer.status === 200, `answered ${answer.status}`);
    demandHeader(answer, 'content-type', /^image\//);
    return undefined;
  }),
  check('search engines are told where to go', async (visitor, { product }) => {
    const [robots, sitemap] = await Promise.all([visitor.page('/robots.txt'), visitor.page('/sitemap.xml')]);
    demand(/^Sitemap: /m.test(robots.text), 'robots.txt names no sitemap');
    demand(sitemap.text.includes(`/p/${needed(product, 'product').slug}<`), 'the sitemap misses a product');
    return undefined;
  }),
  check('a page that does not exist says so', async (visitor) => {
    const { status } = await visitor.page('/no-such-page');
    demand(status === 404, `answered ${status} instead of 404`);
    return undefined;
  }),
];

function demandPage(answer: Answer): void {
  demand(answer.status === 200, `answered ${answer.status}`);
  demandHeader(answer, 'content-type', /^text\/html/);
  demand(answer.text.includes('</html>'), 'the page breaks off');
}

/** Only the page's own scripts run: by hash or nonce, never because they stand in the page. */
function demandStrictScripts({ headers }: Answer): void {
  const [, scripts = ''] = /script-src ([^;]*)/.exec(headers.get('content-security-policy') ?? '') ?? [];
  demand(!/'unsafe-(inline|eval)'/.test(scripts), `scripts may be anything: ${scripts}`);
}
