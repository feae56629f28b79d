import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { documentClient, productsIn } from '@rakhi/db';
import { expect, it, onTestFinished } from 'vitest';

it('a table that takes a question and never answers is given up before the shopper is', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  onTestFinished(() => void silent.close());
  const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const time = { now: () => 0, pause: async () => undefined };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const products = productsIn(
    'nowhere',
    documentClient({ endpoint, region: 'us-east-1', credentials, answersWithinMs: 50, time }),
  );
  await expect(products.byId('prod_any')).rejects.toMatchObject({
    code: 'try_again',
    cause: { name: 'TimeoutError' },
  });
});
