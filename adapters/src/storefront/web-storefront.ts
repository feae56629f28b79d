import { Sha256 } from '@aws-crypto/sha256-js';
import type { Storefront } from '@rakhi/core';
import { SignatureV4 } from '@smithy/signature-v4';

type Signer = {
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
};

type Options = Signer & { url: string | undefined; secret: string | undefined };

/**
 * Tells the web server which of its kept pages are out of date. Without an address there are no such pages.
 * On AWS that server is a function with an address of its own, which opens to signed requests alone.
 */
export function webStorefront({ url, secret, ...signer }: Options): Storefront {
  return {
    async refresh(tags) {
      if (url === undefined || secret === undefined || tags.length === 0) return;
      const address = new URL(`${url}/revalidate`);
      const body = JSON.stringify({ tags });
      const headers = { 'content-type': 'application/json', 'x-revalidate-secret': secret };
      const answer = await fetch(address, {
        method: 'POST',
        headers: await signed({ address, headers, body }, signer),
        body,
        signal: AbortSignal.timeout(3_000),
      });
      if (!answer.ok) throw new Error(`The pages could not be refreshed: status ${answer.status}.`);
    },
  };
}

type Post = { address: URL; headers: Record<string, string>; body: string };

async function signed({ address, headers, body }: Post, { region, credentials }: Signer): Promise<Post['headers']> {
  const signature = new SignatureV4({ service: 'lambda', region, credentials, sha256: Sha256 });
  const { host, hostname, pathname: path, protocol } = address;
  const request = { method: 'POST', protocol, hostname, path, headers: { ...headers, host }, body };
  // `fetch` writes the host by itself, the same one.
  const { host: _, ...others } = (await signature.sign(request)).headers;
  return others;
}
