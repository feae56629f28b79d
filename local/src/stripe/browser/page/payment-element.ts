import type { ConfirmResult, Contact, ToFrame, ToPage, Variables } from '../messages.ts';
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

let framesSoFar = 0;

/** The card form, in a frame of another origin: the page never sees what is typed. */
export function paymentElement(setting: Setting): PaymentElement {
  const events = emitter();
  const frame = cardFrame(setting.origin);
  let port: MessagePort | null = null;
  let { variables } = setting;
  let complete = false;
  const tell = (message: ToFrame) => port?.postMessage(message);
  const answer = <Kind extends ToPage['kind']>(kind: Kind) =>
    new Promise<Extract<ToPage, { kind: Kind }>>((resolve) =>
      events.once(`frame:${kind}`, (message) => resolve(message as Extract<ToPage, { kind: Kind }>)),
    );

  const ready = answer('ready');

  const reactions: { [Kind in ToPage['kind']]?: (message: Extract<ToPage, { kind: Kind }>) => void } = {
    ready: () => events.emit('ready', { elementType: 'payment' }),
    focus: () => events.emit('focus', { elementType: 'payment' }),
    blur: () => events.emit('blur', { elementType: 'payment' }),
    escape: () => events.emit('escape', { elementType: 'payment' }),
    height: ({ pixels }) => {
      frame.style.height = `${pixels}px`;
    },
    change: (message) => {
      complete = message.complete;
      const { empty } = message;
      events.emit('change', { elementType: 'payment', collapsed: false, complete, empty, value: { type: 'card' } });
      setting.onChange();
    },
  };
  const hear = ({ data: message }: MessageEvent<ToPage>) => {
    (reactions[message.kind] as ((message: ToPage) => void) | undefined)?.(message);
    events.emit(`frame:${message.kind}`, message);
  };
  // Moving a frame to another place loads it anew, and a channel can be handed over only once.
  frame.addEventListener('load', async () => {
    const channel = new MessageChannel();
    channel.port1.onmessage = hear;
    port = channel.port1;
    const begin: ToFrame = { kind: 'begin', key: setting.key, variables, clientSecret: await setting.clientSecret };
    frame.contentWindow?.postMessage(begin, setting.origin, [channel.port2]);
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
      return (await answer('confirmed')).result;
    },
    async validate() {
      await ready;
      tell({ kind: 'validate' });
      return (await answer('validated')).fault;
    },
  };
}

function cardFrame(origin: string): HTMLIFrameElement {
  framesSoFar += 1;
  const frame = document.createElement('iframe');
  frame.name = `__privateStripeFrame${framesSoFar}`;
  frame.title = 'Secure payment input frame';
  frame.src = `${origin}/elements/card-form`;
  // It is a little larger than its place, so that the focus rings inside are not cut off.
  // A frame whose colour scheme differs from its page's is painted on an opaque ground.
  frame.style.cssText =
    'border:0;width:calc(100% + 8px);margin:-4px;height:22rem;display:block;background:transparent;color-scheme:light';
  return frame;
}
