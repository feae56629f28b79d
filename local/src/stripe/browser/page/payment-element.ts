import type { ConfirmResult, Contact, Variables } from '../messages.ts';
import { cardFrame } from './card-frame.ts';
import { element, type PageElement, placeOf } from './element.ts';
import { emitter } from './emitter.ts';

export type PaymentElement = PageElement & {
  isComplete(): boolean;
  restyle(variables: Variables): void;
  confirm(contact: Contact): Promise<ConfirmResult>;
  /** What is wrong with the fields, or null. Shows it beside them, too. */
  validate(): Promise<string | null>;
};

type Setting = { origin: string; key: string; clientSecret: Promise<string>; variables: Variables; onChange(): void };

const elementType = 'payment';

/** The card form, in a frame of another origin: the page never sees what is typed. */
export function paymentElement({ origin, key, clientSecret, onChange, ...setting }: Setting): PaymentElement {
  const events = emitter();
  let { variables } = setting;
  let complete = false;
  const { frame, tell, when, next } = cardFrame(origin, async () => {
    return { kind: 'begin', key, variables, clientSecret: await clientSecret };
  });
  const ready = next('ready');
  for (const kind of ['ready', 'focus', 'blur', 'escape'] as const) {
    when(kind, () => events.emit(kind, { elementType }));
  }
  when('height', ({ pixels }) => {
    frame.style.height = `${pixels}px`;
  });
  when('change', ({ empty, ...now }) => {
    complete = now.complete;
    events.emit('change', { elementType, collapsed: false, complete, empty, value: { type: 'card' } });
    onChange();
  });
  const basics = element(events, {
    mount: (place) => placeOf(place).replaceChildren(frame),
    unmount: () => frame.remove(),
    destroy: () => frame.remove(),
    focus: () => tell({ kind: 'focus' }),
    clear: () => tell({ kind: 'clear' }),
  });
  return {
    ...basics,
    isComplete: () => complete,
    restyle(wanted) {
      variables = wanted;
      tell({ kind: 'style', variables });
    },
    async confirm(contact) {
      await ready;
      tell({ kind: 'confirm', contact });
      return (await next('confirmed')).result;
    },
    async validate() {
      await ready;
      tell({ kind: 'validate' });
      return (await next('validated')).fault;
    },
  };
}
