/** Something that runs until it is closed. */
export type Begun = { close(): Promise<void> };

/** Remembers what has been begun and ends it in the opposite order, at whatever moment that is asked for. */
export function beginnings() {
  const begun: Begun[] = [];
  let isClosing = false;
  return {
    /** It is remembered before it is ready, so that a stop meanwhile finds it too. */
    begin<Thing extends Begun>(start: () => Thing): Thing {
      if (isClosing) throw new Error('The shop is closing.');
      const thing = start();
      begun.unshift(thing);
      return thing;
    },
    async close(): Promise<void> {
      isClosing = true;
      for (const thing of begun.splice(0)) await thing.close();
    },
  };
}

export type Begin = ReturnType<typeof beginnings>['begin'];
