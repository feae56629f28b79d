/**
 * Runs in the process of the page function, in the place of Lambda's runtime: events come in, answers go out.
 * Names of AWS lead to the cloud of the test, as if another name server had been asked; the function itself is as built.
 */
const { CLOUD, FUNCTION } = process.env;
const reach = globalThis.fetch;
globalThis.fetch = (address, init) => {
  const { hostname, pathname, search } = new URL(address instanceof Request ? address.url : address);
  return hostname.endsWith('.amazonaws.com') ? reach(`${CLOUD}${pathname}${search}`, init) : reach(address, init);
};

const { result: built, cpu } = await measured(() => import(FUNCTION));
process.on('message', ({ id, event }) => {
  measured(() => built.handler(event, {})).then(
    ({ result, cpu }) => process.send({ id, answer: result, cpu }),
    (error) => process.send({ id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send({ id: 0, answer: 'ready', cpu });

async function measured(work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / 1000 };
}
