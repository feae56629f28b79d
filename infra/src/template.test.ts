import { ALARMS, areas, jobs, loadConfig, type Route, SETTING_NAMES } from '@rakhi/api';
import { describe, expect, it } from 'vitest';
import { readTemplate } from './read-template.ts';

const template = readTemplate();
const functions = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Serverless::Function');
const areaOf = (codeUri: string | undefined) => codeUri?.split('/').at(-1) ?? '';

describe('the template', () => {
  it.each(Object.entries(areas))('has every route of %s in its function, and no other', (area, routes) => {
    const own = functions.find(({ Properties }) => areaOf(Properties?.CodeUri) === area);
    const events = Object.values(own?.Properties?.Events ?? {}).flatMap((event) =>
      event.Type === 'Api' ? [event.Properties] : [],
    );
    const described = events.map(
      ({ Method, Path, Auth }) => `${Method} ${Path}${Auth?.Authorizer ? ' signed in' : ''}`,
    );
    const served = routes.map(({ method, path, access }: Route) => {
      return `${method} ${path}${access === 'anyone' ? '' : ' signed in'}`;
    });
    expect(described.sort()).toEqual(served.sort());
  });

  it('has a function for every area and for the jobs, and no other', () => {
    const names = functions.map(({ Properties }) => areaOf(Properties?.CodeUri));
    expect(names.sort()).toEqual([...Object.keys(areas), 'jobs'].sort());
  });

  it('runs every job by the clock, but for the one that the table’s TTL does', () => {
    const clock = functions.find(({ Properties }) => areaOf(Properties?.CodeUri) === 'jobs');
    const scheduled = Object.values(clock?.Properties?.Events ?? {}).flatMap((event) =>
      event.Type === 'ScheduleV2' ? [JSON.parse(event.Properties.Input).job] : [],
    );
    expect([...scheduled, 'sweep-expired'].sort()).toEqual(Object.keys(jobs).sort());
  });

  it('gives the functions every setting they need, and none they do not know', () => {
    const { Variables } = template.Globals.Function.Environment;
    const names = Object.keys(Variables).filter((name) => name !== 'NODE_OPTIONS' && name !== 'SECRETS_ARN');
    const { Description } = template.Resources['Secrets']?.Properties ?? {};
    const secrets = String(Description).match(/[A-Z]+(_[A-Z]+)+/g) ?? [];
    const all = [...names, ...secrets];
    const settings = Object.fromEntries(all.map((name) => [name, 'https://shop.test/0123456789abcdef']));
    expect(() => loadConfig(settings)).not.toThrow();
    expect(SETTING_NAMES).toEqual(expect.arrayContaining(all));
  });

  it('has an alarm for each thing the shop raises', () => {
    const watched = Object.values(template.Resources).flatMap(({ Type, Properties }) =>
      Type === 'AWS::CloudWatch::Alarm' ? [String(Properties?.['MetricName'])] : [],
    );
    expect(watched).toEqual(expect.arrayContaining(Object.keys(ALARMS)));
  });

  it('grants no right to everything', () => {
    expect(JSON.stringify(functions)).not.toMatch(/"(?:Action|Resource)":"\*"/);
  });
});
