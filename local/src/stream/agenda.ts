type Work = () => Promise<void>;

/** What is to be done in a while; nothing of it is lost when the shop closes before. */
export function agenda() {
  const pending = new Map<NodeJS.Timeout, Work>();
  const underWay = new Set<Promise<void>>();

  function begin(timer: NodeJS.Timeout, work: Work): void {
    clearTimeout(timer);
    pending.delete(timer);
    const doing = work().finally(() => underWay.delete(doing));
    underWay.add(doing);
  }

  return {
    in(milliseconds: number, work: Work): void {
      const timer = setTimeout(() => begin(timer, work), milliseconds).unref();
      pending.set(timer, work);
    },
    /** Does now what was for later, until there is nothing left. */
    async finish(): Promise<void> {
      while (pending.size + underWay.size > 0) {
        for (const [timer, work] of pending) begin(timer, work);
        await Promise.all(underWay);
      }
    },
  };
}
