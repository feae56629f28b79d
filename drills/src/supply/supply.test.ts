import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exceptionFor, licencesPage, mayStay } from './licences.ts';
import { isInstalled, type Package, packages, ROOT, readJson, shippedWith, workspaces } from './locked-packages.ts';

/** Their programs run when they are installed, with all that whoever installs them may do. */
const INSTALL_SCRIPTS = ['esbuild'];
/** Binaries of other platforms than the one the lock was written on: it could not see their archives. */
const WITHOUT_INTEGRITY = /^@(biomejs\/cli|next\/swc|oxc-parser\/binding|tailwindcss\/oxide)-/;

const named = (found: Package[]) => found.map(({ name, version }) => `${name} ${version}`);

describe('what is installed', () => {
  it('is as many packages as the lock names, none from anywhere but the registry', () => {
    expect(packages.length).toBeGreaterThan(300);
    const isFromElsewhere = ({ resolved }: Package) =>
      resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/');
    expect(named(packages.filter(isFromElsewhere))).toEqual([]);
    expect(named(packages.filter(({ version = '' }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)))).toEqual([]);
  });

  it('is sealed by the lock, but for binaries of other platforms', () => {
    const unsealed = packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'));
    const isForeign = ({ name, optional, os, cpu }: Package) => optional && os && cpu && WITHOUT_INTEGRITY.test(name);
    expect(named(unsealed.filter((each) => !isForeign(each)))).toEqual([]);
  });

  it('runs no program of its own while it is installed, but for those we know', () => {
    const Scripts = z.object({ scripts: z.record(z.string(), z.string()).default({}) });
    const hasScript = (each: Package) => {
      const { scripts } = Scripts.parse(readJson(`${each.path}/package.json`));
      return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
    };
    const found = packages.filter((each) => each.hasInstallScript || (isInstalled(each) && hasScript(each)));
    expect(found.map(({ name }) => name).filter((name) => !INSTALL_SCRIPTS.includes(name))).toEqual([]);
  });

  it('is what the lock says, in version and licence', () => {
    const Told = z.looseObject({ version: z.string(), license: z.string() });
    const strange = packages.filter(isInstalled).filter((each) => {
      const { version, license } = Told.parse(readJson(`${each.path}/package.json`));
      return version !== each.version || license !== each.license;
    });
    expect(named(strange)).toEqual([]);
  });
});

describe('what we ask for', () => {
  it.each(['', ...workspaces])('is pinned to one version in %s/package.json', (workspace) => {
    const names = z.record(z.string(), z.string()).default({});
    const Asked = z.object({ dependencies: names, devDependencies: names, optionalDependencies: names });
    const asked = Asked.parse(readJson(`${workspace && `${workspace}/`}package.json`));
    const loose = Object.values(asked)
      .flatMap((each) => Object.entries(each))
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});

describe('the licences', () => {
  it('are all on the list, or an exception with a reason', () => {
    expect(named(packages.filter((each) => !mayStay(each)))).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['Apache-2.0 AND MIT', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0', false],
    ['LGPL-3.0-or-later', false],
    ['UNLICENSED', false],
  ])('of %s may stay: %s', (license, stays) => {
    const [first] = packages;
    expect(first && mayStay({ ...first, name: 'a-package', license })).toBe(stays);
  });

  it('that ask for more than to be named are two in what the shop runs on: libvips, and tables about browsers', () => {
    const exceptions = shippedWith(['api', 'web']).filter((each) => exceptionFor(each)?.licence === each.license);
    const isKnown = ({ name }: Package) => name.startsWith('@img/sharp-') || name === 'caniuse-lite';
    expect(named(exceptions.filter((each) => !isKnown(each)))).toEqual([]);
  });

  it('stand on the page as the lock has them; npm run licences writes it', () => {
    expect(readFileSync(`${ROOT}docs/licences.md`, 'utf8')).toBe(licencesPage());
  });
});
