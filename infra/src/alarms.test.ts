import { ALARMS } from '@rakhi/api';
import { expect, it } from 'vitest';
import { readTemplate, type Template } from './read-template.ts';

const template = readTemplate();

it('an alarm watches each thing that the shop raises', () => {
  expect(unwatched(template)).toEqual([]);
});

it('a thing that nobody watches is found', () => {
  const faulty = structuredClone(template);
  delete faulty.Resources['RefundFailed'];
  expect(unwatched(faulty)).toEqual(['RefundFailed']);
});

function unwatched({ Resources }: Template): string[] {
  const watched = Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .map(({ Properties }) => (Properties as { MetricName: string }).MetricName);
  return Object.keys(ALARMS).filter((name) => !watched.includes(name));
}
