import type { ToFrame, ToPage } from '../messages.ts';
import { emitter } from './emitter.ts';

type Said<Kind extends ToPage['kind']> = Extract<ToPage, { kind: Kind }>;

/** The frame with the card form, and a private line to it. */
export type CardFrame = {
  frame: HTMLIFrameElement;
  tell(message: ToFrame): void;
  when<Kind extends ToPage['kind']>(kind: Kind, react: (message: Said<Kind>) => void): void;
  next<Kind extends ToPage['kind']>(kind: Kind): Promise<Said<Kind>>;
};

let framesSoFar = 0;

export function cardFrame(origin: string, begin: () => Promise<ToFrame>): CardFrame {
  const frame = frameOf(origin);
  const heard = emitter();
  let port: MessagePort | null = null;
  // Moving a frame to another place loads it anew, and a channel can be handed over only once.
  frame.addEventListener('load', async () => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data: message }: MessageEvent<ToPage>) => heard.emit(message.kind, message);
    port = channel.port1;
    frame.contentWindow?.postMessage(await begin(), origin, [channel.port2]);
  });
  return {
    frame,
    tell: (message) => port?.postMessage(message),
    when: (kind, react) => heard.on(kind, react as (message: unknown) => void),
    next: (kind) => new Promise((resolve) => heard.once(kind, resolve as (message: unknown) => void)),
  };
}

function frameOf(origin: string): HTMLIFrameElement {
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
