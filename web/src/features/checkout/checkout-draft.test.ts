import { describe, expect, it } from 'vitest';
import { type DraftStore, forgetDraft, keepDraft, restoredDraft } from './checkout-draft.ts';
import { BLANK_CHECKOUT, BLANK_RECIPIENT } from './checkout-form.ts';

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;

const typed = {
  ...BLANK_CHECKOUT,
  email: 'guddi@example.com',
  recipients: [{ ...BLANK_RECIPIENT, giftMessage: 'भैया 🎉', items: { cart_1: 2 } }],
};

describe('the draft of a checkout', () => {
  it('comes back as it was typed', () => {
    const store = aStore();
    keepDraft(typed, store, NOW);
    expect(restoredDraft(store, NOW + HOUR)).toEqual(typed);
  });

  it('is gone after it was forgotten, and after two days', () => {
    const store = aStore();
    keepDraft(typed, store, NOW);
    expect(restoredDraft(store, NOW + 49 * HOUR)).toBeUndefined();
    forgetDraft(store);
    expect(restoredDraft(store, NOW)).toBeUndefined();
  });

  it.each([
    ['nothing', null],
    ['rubbish', '{'],
    ['another shape', '[]'],
    ['a form that is none', JSON.stringify({ savedAt: NOW, form: 1 })],
  ])('starts empty from %s', (_what, kept) => {
    expect(restoredDraft(aStore(kept), NOW)).toBeUndefined();
  });

  it('fills in fields that an older page did not know and drops what is of another kind', () => {
    const kept = {
      savedAt: NOW,
      form: { email: 7, phone: '+1', recipients: [{ name: 'Arjun', items: { a: 'x', b: 1 } }] },
    };
    expect(restoredDraft(aStore(JSON.stringify(kept)), NOW)).toEqual({
      ...BLANK_CHECKOUT,
      phone: '+1',
      recipients: [{ ...BLANK_RECIPIENT, name: 'Arjun', items: { b: 1 } }],
    });
  });

  it('lets her go on when the browser keeps nothing', () => {
    const closed: DraftStore = { getItem: refuse, setItem: refuse, removeItem: refuse };
    expect(() => keepDraft(typed, closed, NOW)).not.toThrow();
    expect(restoredDraft(closed, NOW)).toBeUndefined();
  });
});

function aStore(kept: string | null = null): DraftStore {
  let text = kept;
  return {
    getItem: () => text,
    setItem: (_place, value) => {
      text = value;
    },
    removeItem: () => {
      text = null;
    },
  };
}

function refuse(): never {
  throw new Error('storage is closed');
}
