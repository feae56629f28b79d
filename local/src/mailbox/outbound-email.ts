/** One letter as SES v2's SendEmail describes it, after the checks that SES makes. */
export type OutboundEmail = {
  from: string;
  recipients: string[];
  subject: string;
  text: string;
  html: string;
};

/** What SES answers with; `name` becomes the `x-amzn-errortype`. */
export class SesError extends Error {
  readonly status: 400 | 403 | 429 | 500;
  constructor(name: string, message: string, status: 400 | 403 | 429 | 500 = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

const MOST_RECIPIENTS = 50;
// SES wants plain ASCII with one @; names go before, as in: Usa Rakhi <hello@usarakhi.example>.
const ADDRESS = /^[^\s@<>()[\],;:\\"]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
const NAMED_ADDRESS = /^[^<>\r\n]*<([^<>]+)>$/;

export function readOutboundEmail(request: unknown): OutboundEmail {
  const simple = at(request, 'Content', 'Simple');
  if (simple === undefined) throw refusal('The mailbox takes letters with Simple content.');
  const subject = textAt(simple, 'Subject', 'Data');
  const text = textAt(simple, 'Body', 'Text', 'Data');
  const html = textAt(simple, 'Body', 'Html', 'Data');
  if (subject === undefined) throw refusal('Missing required field: Subject.');
  if (/[\r\n]/.test(subject)) throw refusal('Subject must be one line.');
  if (text === undefined && html === undefined) throw refusal('Missing required field: Body.');
  const from = textAt(request, 'FromEmailAddress');
  if (from === undefined) throw refusal('Missing required field: FromEmailAddress.');
  bareAddress(from);
  return { from, recipients: readRecipients(at(request, 'Destination')), subject, text: text ?? '', html: html ?? '' };
}

function readRecipients(destination: unknown): string[] {
  const addresses = ['ToAddresses', 'CcAddresses', 'BccAddresses'].flatMap((kind) => at(destination, kind) ?? []);
  if (addresses.length === 0) throw refusal('Provide at least one destination address.');
  if (addresses.length > MOST_RECIPIENTS) throw refusal(`Recipient count exceeds ${MOST_RECIPIENTS}.`);
  return addresses.map(bareAddress);
}

function bareAddress(written: unknown): string {
  const address = typeof written === 'string' ? (NAMED_ADDRESS.exec(written)?.[1] ?? written).trim() : '';
  const [local = ''] = address.split('@');
  const isAscii = /^[\x21-\x7e]+$/.test(address);
  if (!isAscii || !ADDRESS.test(address) || local.length > 64) throw refusal(`Illegal address: ${String(written)}`);
  return address.toLowerCase();
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Object.entries(inner).find(([k]) => k === key)?.[1] : undefined,
    value,
  );
}

function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function refusal(message: string): SesError {
  return new SesError('BadRequestException', message);
}
