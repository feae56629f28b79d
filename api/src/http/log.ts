import type { Alarms, MetricName } from '@rakhi/core';
import type { LOG_FIELDS } from './log-fields.ts';

type Field = keyof typeof LOG_FIELDS | MetricName | Parameters<Alarms['raise']>[0];
/** Facts about a request, never about a person: no addresses, names, tokens or bodies. */
export type LogEntry = { message: string } & { [Name in Field]?: unknown };
export type Log = (level: 'info' | 'warn' | 'error', entry: LogEntry) => void;

/** From which level on a line is written. */
export const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * One JSON object a line, which CloudWatch can search by field. It goes straight to the output: `console` would wrap it
 * into an object of Lambda's own, inside which nobody finds a metric. Lambda passes on a line that is JSON as it is, and
 * believes its `level` if there is a `timestamp`.
 * Sources: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html (no double encoding),
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html (level and timestamp).
 */
export function jsonLog(from: LogLevel, write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return (level, entry) => {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(from)) return;
    write(`${JSON.stringify({ level, timestamp: new Date().toISOString(), ...entry })}\n`);
  };
}

/** The whole error, its causes included, for people who may look into the log. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: withoutMails(String(error)) };
  const cause = error.cause === undefined ? {} : { cause: errorFacts(error.cause) };
  return { error: error.name, reason: withoutMails(error.message), stack: withoutMails(error.stack ?? ''), ...cause };
}

/** The services we rent repeat in their errors what they were sent. */
function withoutMails(text: string): string {
  return text.replace(/[^\s"'<>(),:;=]{1,64}@[\w.-]{1,255}/g, '[e-mail]');
}
