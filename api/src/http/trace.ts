/**
 * The trace of X-Ray that a request or an invocation belongs to: `Root=1-67891233-abcdef012345678912345678;Parent=…`.
 * API Gateway and Lambda name it; elsewhere anybody may, so that nothing but its form is believed.
 */
export function traceIn(header: string | undefined): { traceId?: string } {
  const [, traceId] = /(?:^|;)Root=(1-[\da-f]{8}-[\da-f]{24})(?:;|$)/.exec(header ?? '') ?? [];
  return traceId === undefined ? {} : { traceId };
}
