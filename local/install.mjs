// Runs before `npm start` and `npm test`, with nothing but Node: installs what the lock file says when that is not there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Usa Rakhi needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

const installed = `${root}node_modules/.package-lock.json`;
const lock = `${root}package-lock.json`;
const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
if (!isCurrent) {
  const began = Date.now();
  console.log('Installing what the shop is made of (once; about a minute) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('npm ci did not finish. Check the connection to the npm registry and try again.');
    process.exit(status ?? 1);
  }
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}
