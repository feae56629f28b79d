import { EVENTS, FILES_PER_VISIT, type Funnel, LOG_LINE_KB, MEMORY_GB, SIZES_KB, STEPS, TIME } from './funnel.ts';

const KB_PER_GB = 1_000_000;
const SECONDS_A_MONTH = 30 * 24 * 3_600;
/** The catalogue in the memory of a process is read again after so long, if anybody asks. */
const SNAPSHOT_SECONDS = 30;
/** X-Ray's default: the first request of a second, and one in twenty of the others. */
const TRACED_SHARE = 0.05;

/** Sent, received, taken away. */
const QUEUE_REQUESTS_PER_EVENT = 3;
/** Lambda looks into each of the two queues that a function reads with five readers, which wait twenty seconds each. */
const IDLE_QUEUE_REQUESTS = 2 * 5 * (SECONDS_A_MONTH / 20);

export type Usage = ReturnType<typeof usageOf>;

/** What a month with so many paid orders uses. */
export function usageOf(orders: number, funnel: Funnel) {
  const visits = orders * funnel.visitsPerOrder;
  const pages = visits * funnel.pagesPerVisit;
  const pictures = pages * funnel.picturesPerPage;
  const steps = STEPS.map((step) => ({ ...step, times: orders * step.perOrder * reaching(step, funnel) }));
  const rendered = pages * funnel.pagesRendered;
  const askedByPages = rendered * funnel.askedByPage;
  const fromBrowsers = sum(steps.map(({ isJob, times }) => (isJob ? 0 : times)));
  const edgeAnswers = sum(steps.map(({ perOrder, times }) => orders * perOrder - times));
  const apiSeconds = sum(steps.map((step) => (step.times * millisecondsOf(step)) / 1_000));
  const runs = sum(steps.map(({ times }) => times)) + askedByPages + rendered;
  return {
    pages,
    cdnRequests: visits * FILES_PER_VISIT + pages + pictures + fromBrowsers + edgeAnswers,
    cdnGb: (visits * SIZES_KB.code + pages * SIZES_KB.page + pictures * SIZES_KB.picture) / KB_PER_GB,
    apiCalls: fromBrowsers + askedByPages,
    runs,
    queueRequests: orders * EVENTS * QUEUE_REQUESTS_PER_EVENT + IDLE_QUEUE_REQUESTS,
    gbSeconds: apiSeconds * MEMORY_GB.api + ((rendered * TIME.pageMs) / 1_000) * MEMORY_GB.page,
    reads: sum(steps.map(({ read, times }) => read * times)) + catalogueReads(fromBrowsers, askedByPages, funnel),
    writes: sum(steps.map(({ write, times }) => write * times)),
    storedGb: (orders * funnel.monthsKept * SIZES_KB.order) / KB_PER_GB,
    people: orders * funnel.signInsPerOrder,
    letters: orders * funnel.lettersPerOrder,
    logGb: (runs * LOG_LINE_KB) / KB_PER_GB,
    traces: traced(runs),
  };
}

/** What the edge has kept does not come to us. */
const reaching = ({ isPublic }: { isPublic?: true }, funnel: Funnel) => (isPublic ? 1 - funnel.listsFromEdge : 1);

export function millisecondsOf({ tableCalls, stripeCalls = 0 }: { tableCalls: number; stripeCalls?: number }): number {
  const cpu = TIME.cpuMsPerRequest + TIME.cpuMsPerTableCall * tableCalls;
  return cpu / TIME.processorShare + tableCalls * TIME.waitMsPerTableCall + stripeCalls * TIME.waitMsPerStripeCall;
}

/** For browsers in every half minute in which somebody asks, for a page each time; half a unit for each 4 KB of all products. */
function catalogueReads(fromBrowsers: number, byPages: number, { productsInShop }: Funnel): number {
  const readings = Math.min(SECONDS_A_MONTH / SNAPSHOT_SECONDS, fromBrowsers) + byPages;
  return readings * Math.ceil((productsInShop * SIZES_KB.product) / 4) * 0.5;
}

function traced(runs: number): number {
  const firsts = Math.min(SECONDS_A_MONTH, runs);
  return firsts + (runs - firsts) * TRACED_SHARE;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
