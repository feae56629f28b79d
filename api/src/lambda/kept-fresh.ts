import { isDeepStrictEqual } from 'node:util';

/** How long a changed secret may go unnoticed. */
const FRESH_FOR = 5 * 60_000;

type Source<Settings, Built> = {
  read(): Promise<Settings>;
  build(settings: Settings): Built;
  now(): number;
};

/**
 * What was built from settings, looked at again every five minutes and built anew only if they have changed: a secret is
 * rotated without a deployment.
 */
export async function keptFresh<Settings, Built>(source: Source<Settings, Built>): Promise<() => Promise<Built>> {
  let kept = await openedFrom(source);
  let readAt = source.now();
  return async () => {
    if (source.now() - readAt < FRESH_FOR) return kept.built;
    readAt = source.now();
    // What works goes on working: a secret that cannot be read, or is wrong, stops the next cold start and rings there.
    kept = await openedFrom(source, kept).catch(() => kept);
    return kept.built;
  };
}

type Opened<Settings, Built> = { settings: Settings; built: Built };

async function openedFrom<Settings, Built>(
  { read, build }: Source<Settings, Built>,
  before?: Opened<Settings, Built>,
): Promise<Opened<Settings, Built>> {
  const settings = await read();
  return before && isDeepStrictEqual(settings, before.settings) ? before : { settings, built: build(settings) };
}
