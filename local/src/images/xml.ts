type Value = string | number | boolean | Value[] | { [name: string]: Value };

/** An XML document as S3 writes them: a list repeats its element. */
export function xmlResponse(name: string, content: Value, init: ResponseInit = {}): Response {
  const headers = { ...Object.fromEntries(new Headers(init.headers)), 'content-type': 'application/xml' };
  return new Response(element(name, content), { ...init, headers });
}

function element(name: string, content: Value): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(name, content)}`;
}

function write(name: string, content: Value): string {
  if (Array.isArray(content)) return content.map((entry) => write(name, entry)).join('');
  if (typeof content !== 'object') return `<${name}>${escaped(String(content))}</${name}>`;
  const inner = Object.entries(content).map(([child, value]) => write(child, value));
  return `<${name}>${inner.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Every text of one element; enough for the flat lists that clients send. */
export function textsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => unescaped(text));
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
