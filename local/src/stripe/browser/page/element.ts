import { type Emitter, emitter } from './emitter.ts';

/** What a page can do with any of Stripe's elements. */
export type PageElement = Omit<Emitter, 'emit'> & {
  mount(place: string | HTMLElement): void;
  unmount(): void;
  destroy(): void;
  update(options: unknown): void;
  focus(): void;
  blur(): void;
  clear(): void;
  collapse(): void;
};

type Behaviour = Partial<PageElement> & { mount(place: string | HTMLElement): void };

/** Whatever an element does not do by itself does nothing. */
export function element(events: Emitter, behaviour: Behaviour): PageElement {
  const { on, off, once } = events;
  const nothing = () => undefined;
  const idle = { unmount: nothing, destroy: nothing, update: nothing, focus: nothing, blur: nothing };
  return { on, off, once, ...idle, clear: nothing, collapse: nothing, ...behaviour };
}

/** Wallets, addresses and the like: there is nothing to offer on this machine, and the page is told so. */
export function emptyElement(elementType: string): PageElement {
  const events = emitter();
  return element(events, {
    mount: () => queueMicrotask(() => events.emit('ready', { elementType, availablePaymentMethods: undefined })),
  });
}

export function placeOf(place: string | HTMLElement): HTMLElement {
  const found = typeof place === 'string' ? document.querySelector<HTMLElement>(place) : place;
  if (!found) throw new Error(`There is no element for the selector ${String(place)}.`);
  return found;
}
