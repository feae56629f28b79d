/** What is wrong with a drawing: unclosed tags, doubled or missing ids, numbers that are none. Empty when all is well. */
export function faultsOf(svg: string): string[] {
  return [...brokenTags(svg), ...brokenIds(svg), ...brokenNumbers(svg)];
}

const KNOWN_TAGS =
  /^(?:svg|g|defs|use|title|text|path|rect|circle|ellipse|pattern|filter|clipPath|stop|(?:linear|radial)Gradient|fe[A-Z]\w+|div)$/;

function brokenTags(svg: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [, closing, name = '', attributes = '', selfClosing] of svg.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (!KNOWN_TAGS.test(name)) faults.push(`<${name}> is no element`);
    if (hasTwice(attributes)) faults.push(`<${name}> has an attribute twice: ${attributes}`);
    if (closing && open.pop() !== name) faults.push(`</${name}> closes nothing`);
    if (!closing && !selfClosing) open.push(name);
  }
  const outside = svg.replace(/<\/?[\w:]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '');
  if (/[<>]/.test(outside))
    faults.push(`no tag: ${outside.slice(Math.max(0, outside.search(/[<>]/) - 20)).slice(0, 60)}`);
  return [...faults, ...open.map((name) => `<${name}> is never closed`)];
}

function hasTwice(attributes: string): boolean {
  const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, name]) => name);
  return new Set(names).size < names.length;
}

function brokenIds(svg: string): string[] {
  const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
  const known = new Set(ids);
  const used = [...svg.matchAll(/url\(#([^)]*)\)|href="#([^"]*)"/g)].map(([, url, href]) => url ?? href ?? '');
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`),
    ...used.filter((id) => !known.has(id)).map((id) => `id ${id} missing`),
  ];
}

function brokenNumbers(svg: string): string[] {
  return (svg.match(/NaN|undefined|Infinity|null|\[object/g) ?? []).map((word) => `${word} in the drawing`);
}
