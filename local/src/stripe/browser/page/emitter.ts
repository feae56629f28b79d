type Listener = (event: unknown) => void;

export type Emitter = {
  on(name: string, listener: Listener): void;
  off(name: string, listener?: Listener): void;
  once(name: string, listener: Listener): void;
  emit(name: string, event: unknown): void;
};

export function emitter(): Emitter {
  const listeners = new Map<string, Listener[]>();
  const of = (name: string) => listeners.get(name) ?? [];
  const events: Emitter = {
    on: (name, listener) => listeners.set(name, [...of(name), listener]),
    off: (name, listener) => listeners.set(name, listener ? of(name).filter((known) => known !== listener) : []),
    once(name, listener) {
      const only = (event: unknown) => {
        events.off(name, only);
        listener(event);
      };
      events.on(name, only);
    },
    emit(name, event) {
      for (const listener of of(name)) listener(event);
    },
  };
  return events;
}
