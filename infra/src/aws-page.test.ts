import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTemplate } from './read-template.ts';

const PAGE = new URL('../../docs/aws.md', import.meta.url);
const text = readFileSync(PAGE, 'utf8');
const { Mappings, Parameters, Resources } = readTemplate();

it('the page about AWS names what the template has', () => {
  const named = [...text.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name);
  const known = { ...Mappings, ...Parameters, ...Resources };
  expect(named.filter((name) => !(name in known) && name !== 'RetainExceptOnCreate')).toEqual([]);
});

it('the page about AWS leads to pages that are there', () => {
  const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(new URL(link, PAGE)))).toEqual([]);
});
