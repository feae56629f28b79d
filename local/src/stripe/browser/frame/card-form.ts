import type { Contact, ToFrame, ToPage } from '../messages.ts';
import { askBank } from './ask-bank.ts';
import { byId } from './by-id.ts';
import {
  brandName,
  type CardFields,
  type FieldName,
  faultIn,
  formatCvc,
  formatExpiry,
  formatNumber,
} from './card-fields.ts';
import { confirmCard, type Secret } from './confirm-card.ts';
import { fillCountries } from './fill-countries.ts';
import { formatWhileTyping } from './format-while-typing.ts';
import { style } from './style.ts';

const FIELDS: readonly FieldName[] = ['number', 'expiry', 'cvc', 'country', 'postalCode'];

const form = byId('card', HTMLFormElement);
const country = byId('country', HTMLSelectElement);
const inputs = { number: input('number'), expiry: input('expiry'), cvc: input('cvc'), postalCode: input('postalCode') };

fillCountries(country);
formatWhileTyping(inputs.number, formatNumber);
formatWhileTyping(inputs.expiry, formatExpiry);
formatWhileTyping(inputs.cvc, (typed) => formatCvc(typed, inputs.number.value));

// The page hands over one end of a channel; whoever else speaks to the frame is not heard.
window.addEventListener('message', ({ source, data: message, ports: [port] }: MessageEvent<ToFrame>) => {
  if (source !== window.parent || message.kind !== 'begin' || !port) return;
  style(message.variables);
  converse(port, { key: message.key, clientSecret: message.clientSecret });
});

function converse(port: MessagePort, secret: Secret): void {
  const tell = (message: ToPage) => port.postMessage(message);
  const reactions: { [Kind in ToFrame['kind']]?: (message: Extract<ToFrame, { kind: Kind }>) => void } = {
    style: ({ variables }) => style(variables),
    focus: () => inputs.number.focus(),
    clear: () => form.reset(),
    validate: () => tell({ kind: 'validated', fault: showFaults() }),
    confirm: async ({ contact }) => tell({ kind: 'confirmed', result: await confirm(secret, contact) }),
  };
  port.onmessage = ({ data: message }: MessageEvent<ToFrame>) => {
    (reactions[message.kind] as ((message: ToFrame) => void) | undefined)?.(message);
  };
  let told = { complete: false, empty: true };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    follow();
    if (target instanceof HTMLInputElement) showFault(target.name as FieldName, '');
    const fields = read();
    const now = { complete: firstFault(fields) === undefined, empty: fields.number === '' };
    if (now.complete !== told.complete || now.empty !== told.empty) tell({ kind: 'change', ...now });
    told = now;
  });
  form.addEventListener('focusin', () => tell({ kind: 'focus' }));
  form.addEventListener('focusout', ({ target }) => {
    if (target instanceof HTMLInputElement && target.value !== '') showFault(target.name as FieldName, faultOf(target));
    tell({ kind: 'blur' });
  });
  form.addEventListener('keydown', ({ key }) => key === 'Escape' && tell({ kind: 'escape' }));
  new ResizeObserver(() => tell({ kind: 'height', pixels: Math.ceil(document.body.scrollHeight) })).observe(form);
  tell({ kind: 'ready' });
}

async function confirm(secret: Secret, contact: Contact) {
  const fault = showFaults();
  if (fault !== null) return { type: 'error' as const, error: { message: fault, code: null } };
  const ask = () => askBank(byId('authentication', HTMLDialogElement));
  return confirmCard({ secret, contact, fields: read(), ask });
}

const read = (): CardFields => ({
  number: inputs.number.value,
  expiry: inputs.expiry.value,
  cvc: inputs.cvc.value,
  country: country.value,
  postalCode: inputs.postalCode.value,
});

const faultOf = ({ name }: HTMLInputElement) => faultIn(name as FieldName, read(), new Date());
const firstFault = (fields: CardFields) => FIELDS.find((name) => faultIn(name, fields, new Date()) !== '');

/** Shows every fault beside its field, moves to the first one and returns it; null when there is none. */
function showFaults(): string | null {
  const fields = read();
  for (const name of FIELDS) showFault(name, faultIn(name, fields, new Date()));
  const first = firstFault(fields);
  if (first === undefined) return null;
  byId(first, HTMLElement).focus();
  return faultIn(first, fields, new Date());
}

function showFault(name: FieldName, fault: string): void {
  const place = document.getElementById(`${name}-fault`);
  if (!place) return;
  place.textContent = fault;
  const field = byId(name, HTMLElement);
  field.setAttribute('aria-invalid', String(fault !== ''));
  field.setAttribute('aria-describedby', place.id);
}

/** What follows from what was typed. */
function follow(): void {
  byId('brand', HTMLElement).textContent = brandName(inputs.number.value);
  const isUs = country.value === 'US';
  byId('postal-label', HTMLElement).textContent = isUs ? 'ZIP code' : 'Postal code';
  inputs.postalCode.placeholder = isUs ? '12345' : '';
}

function input(id: string): HTMLInputElement {
  return byId(id, HTMLInputElement);
}
