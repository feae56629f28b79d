const KEPT = new Set(['content-type', 'cache-control', 'content-disposition', 'content-encoding', 'content-language']);

/** The headers of an upload that come out again with the object. */
export function keptHeaders(headers: Iterable<[string, string]>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of headers) {
    if (KEPT.has(name) || name.startsWith('x-amz-meta-')) kept[name] = value;
  }
  // How the body travelled is not how it is stored.
  const encoding = kept['content-encoding']?.replace(/\s*aws-chunked\s*,?\s*/, '');
  delete kept['content-encoding'];
  return encoding ? { ...kept, 'content-encoding': encoding } : kept;
}
