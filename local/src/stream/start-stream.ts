import { afterWrites, type Written } from '@rakhi/db';
import { agenda } from './agenda.ts';
import { arriving, handOver, type StreamMode } from './deliveries.ts';
import { productImagesIn } from './product-images.ts';
import { type Follow, kindOf, recordsFor, type StreamRecord } from './records.ts';

/** What stands for the table's stream on one machine, and for Lambda that reads from it. */
export type Stream = {
  change(mode: StreamMode): void;
  /** Does not lose what was told: it ends when that was followed, or given up. */
  close(): Promise<void>;
};

/** In milliseconds. */
type Pace = {
  /** Many records cost hardly more than one: as long as on AWS. */
  window: number;
  /** The owner looks at the page right after she has changed something. */
  ownersWindow: number;
  /** What was not followed is tried again after each of these. */
  pauses: readonly number[];
};
const PACE: Pace = { window: 1_000, ownersWindow: 100, pauses: [1_000, 2_000, 4_000, 8_000, 16_000] };
/** As in `infra/template.yaml`. */
const BATCH = 100;

type Options = {
  table: string;
  /** Whatever is written by this client is told. */
  client: Parameters<typeof afterWrites>[0];
  follow: Follow;
  pace?: Pace;
};
type Change = Written & { kind: string };

/** Tells the shop what has changed in its table, a moment after it was written, and holds up nobody who writes. */
export function startStream({ table, client, follow, pace = PACE }: Options): Stream {
  const imagesOf = productImagesIn(table, client);
  const recordOf = recordsFor(table);
  const plan = agenda();
  const told = new Map<string, Change>();
  let mode: StreamMode = 'deliver';
  let nextAt = Number.POSITIVE_INFINITY;
  let delivered: Promise<void> = Promise.resolve();

  function tell(written: readonly Written[]): void {
    if (mode === 'drop') return;
    const changes = written.flatMap(changeIn);
    for (const change of changes) told.set(`${change.eventName} ${change.PK} ${change.SK}`, change);
    if (changes.length > 0) deliverIn(isOwners(changes) ? pace.ownersWindow : pace.window);
  }

  function deliverIn(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (at >= nextAt) return;
    nextAt = at;
    plan.in(milliseconds, () => {
      nextAt = Number.POSITIVE_INFINITY;
      // One after the other, so that a product was before what the last one saw.
      delivered = delivered.then(deliverTold);
      return delivered;
    });
  }

  async function deliverTold(): Promise<void> {
    if (mode === 'hold') return;
    const changes = [...told.values()];
    told.clear();
    for (let n = 0; n < changes.length; n += BATCH) {
      const records = await recordsOf(changes.slice(n, n + BATCH));
      await deliver(arriving(records, mode), 0);
    }
  }

  async function recordsOf(changes: readonly Change[]): Promise<StreamRecord[]> {
    const products = changes.filter(({ kind }) => kind === 'product');
    // A table that does not answer shows nothing, and then all pages of products are made anew.
    const images = await imagesOf(products).catch(() => () => ({}));
    return changes.map(({ kind, ...written }) => recordOf(written, kind === 'product' ? images(written) : {}));
  }

  async function deliver(records: readonly StreamRecord[], tries: number): Promise<void> {
    const failed = await handOver(records, follow);
    if (failed.length === 0) return;
    const pause = pace.pauses[tries];
    if (pause === undefined) giveUp(failed);
    else plan.in(pause, () => deliver(failed, tries + 1));
  }

  afterWrites(client, tell);
  return {
    change(next) {
      mode = next;
      if (told.size > 0) deliverIn(0);
    },
    close: plan.finish,
  };
}

function changeIn(written: Written): Change[] {
  const kind = kindOf(written);
  return kind === undefined ? [] : [{ ...written, kind }];
}

/** A product that changes without being ordered is changed in the back office. */
function isOwners(changes: readonly Change[]): boolean {
  const kinds = changes.map(({ kind }) => kind);
  return kinds.includes('product') && !kinds.includes('order');
}

/** Nothing is lost by it: the jobs `send-mail` and `count-sales` look at the same things, and pages grow old. */
function giveUp(records: readonly StreamRecord[]): void {
  const changes = records.map(({ dynamodb }) => dynamodb?.Keys?.['SK']?.S);
  console.error(JSON.stringify({ level: 'error', message: 'changes of the table are left to the jobs', changes }));
}
