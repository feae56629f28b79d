import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';
import { readTemplate, resourcesOf } from './read-template.ts';

const FOLDER = new URL('../../docs/runbooks/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.md'));
const texts = new Map(files.map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')]));
const index = texts.get('README.md') ?? '';
const others = files.filter((file) => file !== 'README.md');
const template = readTemplate();
const MADE_BY_SAM = /^ServerlessDeploymentApplication$|^[A-Z]\w+FunctionDeploymentGroup$/;

describe('the index of the runbooks', () => {
  it('has a line for each, and none for what is not there', () => {
    const listed = [...index.matchAll(/^- \[[\w-]+\]\(([\w-]+\.md)\): \S/gm)].map(([, file = '']) => file);
    expect(differences(others.toSorted(), listed.toSorted())).toEqual([]);
  });

  it('tells those of alarms from procedures', () => {
    const [alarms = '', procedures = ''] = index.split('## When something is to be done');
    const named = resourcesOf<{ AlarmDescription?: string }>(template, 'AWS::CloudWatch::Alarm').map(
      ([, { AlarmDescription = '' }]) => AlarmDescription.split('docs/runbooks/')[1] ?? '',
    );
    for (const file of others) {
      const part = named.includes(file) ? alarms : procedures;
      expect(part, file).toContain(`](${file})`);
    }
  });
});

describe.each([...texts])('%s', (_, text) => {
  it('leads to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    const own = links.filter((link) => !link.startsWith('https:'));
    expect(own.filter((link) => !existsSync(new URL(link, FOLDER)))).toEqual([]);
  });

  it('names things of the stack that are there', () => {
    const outputs = [...text.matchAll(/\boutput ([A-Z]\w+)/g)].map(([, name = '']) => name);
    expect(outputs.filter((name) => !(name in (template.Outputs ?? {})))).toEqual([]);
    const resources = [...text.matchAll(/(?<!\$)\b(?:resource|secret|keep) ([A-Z]\w+)/g)].map(([, name = '']) => name);
    expect(resources.filter((name) => !MADE_BY_SAM.test(name) && !(name in template.Resources))).toEqual([]);
  });

  it('uses no variable of the shell that nobody has set', () => {
    const commands = [...text.matchAll(/```bash\n(.*?)```|`([^`\n]+)`/gs)].map(([all]) => all).join('\n');
    const used = [...commands.matchAll(/\$\{?([A-Z][A-Z_]+)\b/g)].map(([, name]) => name);
    const given = [...`${index}${text}`.matchAll(/\b(?:read -rs )?([A-Z][A-Z_]+)(?==|;)/g)].map(([, name]) => name);
    expect(used.filter((name) => name !== 'PWD' && !given.includes(name))).toEqual([]);
  });
});
