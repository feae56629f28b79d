/** Prints each step with the time it took: what a newcomer sees while she waits. */
export type Steps = <Result>(name: string, work: (say: (detail: string) => void) => Promise<Result>) => Promise<Result>;

const WIDTH = 34;

export function stepsOn(out: NodeJS.WriteStream): Steps {
  return async (name, work) => {
    const began = performance.now();
    const title = `  ${name} …`.padEnd(WIDTH);
    const say = (detail: string) => {
      if (out.isTTY) out.write(`\r${title}${detail}\u001b[K`);
    };
    say('');
    const result = await work(say);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    out.write(`${out.isTTY ? '\r' : ''}${title}${seconds.padStart(5)} s${out.isTTY ? '\u001b[K' : ''}\n`);
    return result;
  };
}
