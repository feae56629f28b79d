import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const readJson = (path: string): unknown => JSON.parse(readFileSync(`${ROOT}${path}`, 'utf8'));

const names = z.record(z.string(), z.string()).default({});
const Entry = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().default(false),
  optional: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  dependencies: names,
  optionalDependencies: names,
  devDependencies: names,
});
type Entry = z.infer<typeof Entry>;
export type Package = Entry & { name: string; path: string };

const Lock = z.object({ packages: z.record(z.string(), Entry) });
const { packages: entries } = Lock.parse(readJson('package-lock.json'));

/** Everything that `npm ci` may bring into the folder; our own workspaces are only linked. */
export const packages: Package[] = Object.entries(entries)
  .filter(([path, { link }]) => path.includes('node_modules/') && !link)
  .map(([path, entry]) => ({ ...entry, path, name: path.slice(path.lastIndexOf('node_modules/') + 13) }));

export const workspaces = Object.keys(entries).filter((path) => path !== '' && !path.includes('node_modules/'));

export const isInstalled = ({ path }: Package) => existsSync(`${ROOT}${path}/package.json`);

/** What these workspaces need to run, and what that needs, and so on; not what they are built and tested with. */
export function shippedWith(roots: readonly string[]): Package[] {
  const reached = new Set<string>(roots);
  for (const path of reached) {
    const { dependencies = {}, optionalDependencies = {} } = entries[path] ?? {};
    for (const name of [...Object.keys(dependencies), ...Object.keys(optionalDependencies)]) {
      const found = resolved(path, name);
      if (found !== undefined) reached.add(found);
    }
  }
  return packages.filter(({ path }) => reached.has(path));
}

/** As Node looks: beside the one who asks, then further and further out. Undefined for what its platform leaves out. */
function resolved(from: string, name: string): string | undefined {
  const within = from.split('/node_modules/');
  for (let depth = within.length; depth > 0; depth--) {
    const path = `${within.slice(0, depth).join('/node_modules/')}/node_modules/${name}`;
    if (entries[path]) return path;
  }
  const outermost = `node_modules/${name}`;
  return entries[outermost]?.link ? name.replace('@rakhi/', '') : entries[outermost] && outermost;
}
