import { FILES_PER_VISIT, type Funnel, LOG_LINE_KB, MEMORY_GB, SIZES_KB, STEPS, TIME } from './funnel.ts';

const KB_PER_GB = 1_000_000;
const SECONDS_A_MONTH = 30 * 24 * 3_600;
/** The catalogue in the memory of a process is read again after so long, if anybody asks. */
const SNAPSHOT_SECONDS = 30;
/** X-Ray's default: the first request of a second, and one in twenty of the others. */
const TRACED_SHARE = 0.05;

export type Usage = ReturnType<typeof usageOf>;

/** What a month with so many paid orders uses. */
export function usageOf(orders: number, funnel: Funnel) {
  const visits = orders * funnel.visitsPerOrder;
  const pages = visits * funnel.pagesPerVisit;
  const pictures = pages * funnel.picturesPerPage;
  const steps = STEPS.map((step) => ({ ...step, times: orders * step.perOrder * reaching(step.tableCalls, funnel) }));
  const apiCalls = sum(steps.map(({ isJob, times }) => (isJob ? 0 : times)));
  const edgeAnswers = sum(steps.map(({ perOrder, times }) => orders * perOrder - times));
  const rendered = pages * funnel.pagesRendered;
  const apiSeconds = sum(steps.map((step) => (step.times * millisecondsOf(step)) / 1_000));
  const runs = sum(steps.map(({ times }) => times)) + rendered;
  return {
    pages,
    cdnRequests: visits * FILES_PER_VISIT + pages + pictures + apiCalls + edgeAnswers,
    cdnGb: (visits * SIZES_KB.code + pages * SIZES_KB.page + pictures * SIZES_KB.picture) / KB_PER_GB,
    apiCalls,
    runs,
    gbSeconds: apiSeconds * MEMORY_GB.api + ((rendered * TIME.pageMs) / 1_000) * MEMORY_GB.page,
    reads: sum(steps.map(({ read, times }) => read * times)) + catalogueReads(apiCalls, funnel),
    writes: sum(steps.map(({ write, times }) => write * times)),
    storedGb: (orders * funnel.monthsKept * SIZES_KB.order) / KB_PER_GB,
    people: orders * funnel.signInsPerOrder,
    letters: orders * funnel.lettersPerOrder,
    logGb: (runs * LOG_LINE_KB) / KB_PER_GB,
    traces: traced(runs),
  };
}

/** A list that the edge has kept does not come to us. Only lists ask the table nothing. */
const reaching = (tableCalls: number, funnel: Funnel) => (tableCalls === 0 ? 1 - funnel.listsFromEdge : 1);

export function millisecondsOf({ tableCalls, stripeCalls = 0 }: { tableCalls: number; stripeCalls?: number }): number {
  const cpu = TIME.cpuMsPerRequest + TIME.cpuMsPerTableCall * tableCalls;
  return cpu / TIME.processorShare + tableCalls * TIME.waitMsPerTableCall + stripeCalls * TIME.waitMsPerStripeCall;
}

/** Every half minute in which somebody asks, half a unit for each 4 KB of all products. */
function catalogueReads(apiCalls: number, { productsInShop }: Funnel): number {
  const readings = Math.min(SECONDS_A_MONTH / SNAPSHOT_SECONDS, apiCalls);
  return readings * Math.ceil((productsInShop * SIZES_KB.product) / 4) * 0.5;
}

function traced(runs: number): number {
  const firsts = Math.min(SECONDS_A_MONTH, runs);
  return firsts + (runs - firsts) * TRACED_SHARE;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
