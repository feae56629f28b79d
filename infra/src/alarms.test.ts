import { ALARMS } from '@rakhi/api';
import { expect, it } from 'vitest';
import { readTemplate } from './read-template.ts';

it('an alarm watches each thing that the shop raises', () => {
  const watched = Object.values(readTemplate().Resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .map(({ Properties }) => (Properties as { MetricName: string }).MetricName);
  expect(watched).toEqual(expect.arrayContaining(Object.keys(ALARMS)));
});
