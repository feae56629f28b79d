/** Facts about a request, never about a person: no addresses, names, tokens or bodies. */
export type LogEntry = { message: string } & Record<string, unknown>;
export type LogLevel = 'info' | 'warn' | 'error';
export type Log = (level: LogLevel, entry: LogEntry) => void;

/** One JSON object a line, which CloudWatch can search by field. */
export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return (level, entry) => write(`${JSON.stringify({ level, at: new Date().toISOString(), ...entry })}\n`);
}

export const silentLog: Log = () => {};

/** The whole error, its causes included, for people who may look into the log. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const cause = error.cause === undefined ? {} : { cause: errorFacts(error.cause) };
  return { error: error.name, reason: error.message, stack: error.stack, ...cause };
}
