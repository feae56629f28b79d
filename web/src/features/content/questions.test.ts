import type { PublicSettings } from '@rakhi/contract';
import { describe, expect, it } from 'vitest';
import { faqJsonLd } from './faq-json-ld.ts';
import { topicsFor } from './questions.ts';

describe('the questions', () => {
  it('have an anchor of their own each, beside those of the topics', () => {
    const topics = topicsFor(theSettings());
    const anchors = topics.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('take dates and prices from the settings', () => {
    expect(answerTo('in-time', theSettings())).toMatch(
      /Tuesday 17 August 2027.*Monday 16 August.*by Fri 6 Aug \(Standard\), or Fri 13 Aug \(Overnight\)/,
    );
    expect(answerTo('cost', theSettings())).toBe(
      'From $7.99 to $39.99 for each parcel, depending on the speed. Standard is free for a parcel that holds $49.00 or more.',
    );
    expect(answerTo('which-clock', theSettings())).toContain('Until 2 pm in New York');
  });

  it('name one date when one speed is left', () => {
    const season = { ...theSettings().season, orderBy: [{ ...STANDARD, open: false }, OVERNIGHT] };
    expect(answerTo('in-time', theSettings({ season }))).toContain('order by Fri 13 Aug (Overnight). His');
  });

  it('promise nothing for a festival when it is too late, over or unknown', () => {
    const { season } = theSettings();
    const late = { ...season, orderBy: season.orderBy.map((row) => ({ ...row, open: false })) };
    const over = { ...season, festival: { ...FESTIVAL, daysToGo: -1 } };
    for (const now of [late, over, { phase: 'off' as const, orderBy: [] }]) {
      expect(answerTo('in-time', theSettings({ season: now }))).toBeUndefined();
    }
  });

  it('say the hour and no price list when there is no festival ahead', () => {
    const settings = theSettings({ season: { phase: 'off', orderBy: [] } });
    expect(answerTo('which-clock', settings)).toContain('Until 2 pm in New York');
    expect(answerTo('cost', settings)).toBe('Standard is free for a parcel that holds $49.00 or more.');
  });
});

describe('the questions for search engines', () => {
  it('are the same words', () => {
    const { mainEntity } = JSON.parse(faqJsonLd(topicsFor(theSettings())));
    expect(mainEntity).toContainEqual({
      '@type': 'Question',
      name: 'Will he see what it cost?',
      acceptedAnswer: { '@type': 'Answer', text: 'No. Nothing in a parcel shows a price.' },
    });
  });

  it('cannot end the script they stand in', () => {
    const festival = { ...FESTIVAL, name: '</script><script>alert(1)</script>' };
    const json = faqJsonLd(topicsFor(theSettings({ season: { ...theSettings().season, festival } })));
    expect(json).not.toContain('<');
    expect(JSON.stringify(JSON.parse(json))).toContain('</script>');
  });
});

const FESTIVAL = { name: 'Raksha Bandhan', date: '2027-08-17', arriveBy: '2027-08-16', daysToGo: 268 };
const OVERNIGHT = {
  id: 'overnight',
  name: 'Overnight',
  price: 3999,
  transitDays: 1,
  date: '2027-08-13',
  at: '2027-08-13T18:00:00.000Z',
  open: true,
};
const STANDARD = {
  id: 'standard',
  name: 'Standard',
  price: 799,
  transitDays: 5,
  date: '2027-08-06',
  at: '2027-08-06T18:00:00.000Z',
  open: true,
};

function theSettings(changes: Partial<PublicSettings> = {}): PublicSettings {
  return {
    season: { phase: 'off', festival: FESTIVAL, orderBy: [STANDARD, OVERNIGHT] },
    banner: '',
    freeShippingFrom: 4900,
    cutoff: { hour: 14, timeZone: 'America/New_York' },
    contact: { email: 'hello@usarakhi.example', phone: '', hours: '' },
    isDemo: true,
    ...changes,
  };
}

function answerTo(id: string, settings: PublicSettings): string | undefined {
  const questions = topicsFor(settings).flatMap((topic) => topic.questions);
  return questions.find((question) => question.id === id)?.answer.replaceAll('\u00a0', ' ');
}
