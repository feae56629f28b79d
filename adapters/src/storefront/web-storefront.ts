import type { Storefront } from '@rakhi/core';

/** Tells the web server which of its kept pages are out of date. Without an address there are no such pages. */
export function webStorefront({ url, secret }: { url: string | undefined; secret: string | undefined }): Storefront {
  return {
    async refresh(tags) {
      if (url === undefined || secret === undefined || tags.length === 0) return;
      const answer = await fetch(`${url}/revalidate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-revalidate-secret': secret },
        body: JSON.stringify({ tags }),
        signal: AbortSignal.timeout(3_000),
      });
      if (!answer.ok) throw new Error(`The pages could not be refreshed: status ${answer.status}.`);
    },
  };
}
