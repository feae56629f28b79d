/** How long a rotated secret may go unnoticed; the API's functions look as often. */
const FRESH_FOR = 5 * 60_000;

type Secrets = Readonly<Record<string, string>>;

/**
 * Puts secrets into the environment, where the pages look for them, now and whenever what it answers is called after five
 * minutes. What cannot be read then is read five minutes later: the pages go on with what they have.
 */
export async function freshSecrets(read: () => Promise<Secrets>, now = Date.now): Promise<() => Promise<void>> {
  const keep = async () => void Object.assign(process.env, await read());
  await keep();
  let readAt = now();
  return async () => {
    if (now() - readAt < FRESH_FOR) return;
    readAt = now();
    await keep().catch(() => undefined);
  };
}
