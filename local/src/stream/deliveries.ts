import type { Follow, StreamRecord } from './records.ts';

export const STREAM_MODES = ['deliver', 'hold', 'drop', 'duplicate', 'reorder'] as const;
export type StreamMode = (typeof STREAM_MODES)[number];

/** What arrives of these records, and in which order, when a test wants the stream at its worst. */
export function arriving(records: readonly StreamRecord[], mode: StreamMode): readonly StreamRecord[] {
  if (mode === 'duplicate') return [...records, ...records];
  return mode === 'reorder' ? records.toReversed() : records;
}

/** Hands records over, as Lambda does. Answers those that were not followed. */
export async function handOver(records: readonly StreamRecord[], follow: Follow): Promise<readonly StreamRecord[]> {
  try {
    const { batchItemFailures } = await follow({ Records: [...records] });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    return records.filter(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
  } catch {
    return records;
  }
}
