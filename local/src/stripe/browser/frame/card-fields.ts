import { passesLuhn } from '../../checkout/passes-luhn.ts';

/** What the shopper typed, as it stands in the fields. */
export type CardFields = { number: string; expiry: string; cvc: string; country: string; postalCode: string };
export type FieldName = keyof CardFields;

const BRANDS: readonly { name: string; starts: RegExp; lengths: number[] }[] = [
  { name: 'Amex', starts: /^3[47]/, lengths: [15] },
  { name: 'Visa', starts: /^4/, lengths: [16] },
  { name: 'Mastercard', starts: /^(5[1-5]|2[2-7])/, lengths: [16] },
  { name: 'Discover', starts: /^6/, lengths: [16] },
  { name: 'JCB', starts: /^35/, lengths: [16] },
];
const OTHER_BRAND = { name: '', starts: /^/, lengths: [16] };

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const brandOf = (number: string) => BRANDS.find(({ starts }) => starts.test(digitsOf(number))) ?? OTHER_BRAND;
const lengthOf = (number: string): number => Math.max(...brandOf(number).lengths);

export const brandName = (number: string): string => brandOf(number).name;

/** `4242 4242 4242 4242`, or `3782 822463 10005` as on the card. */
export function formatNumber(typed: string): string {
  const digits = digitsOf(typed).slice(0, lengthOf(typed));
  const groups = brandOf(digits).name === 'Amex' ? /^(\d{1,4})(\d{1,6})?(\d{1,5})?$/ : /(\d{1,4})/g;
  const parts = groups.global ? (digits.match(groups) ?? []) : (digits.match(groups)?.slice(1) ?? []);
  return parts.filter(Boolean).join(' ');
}

/** `12 / 29`; a first digit from 2 to 9 can only be a month of its own. */
export function formatExpiry(typed: string): string {
  const lone = /^[2-9]/.test(digitsOf(typed)) || /^1\s*\//.test(typed);
  const digits = (lone ? '0' : '') + digitsOf(typed.replace(/\/\s*20(?=\d\d)/, '/'));
  return digits.length < 3 ? digits : `${digits.slice(0, 2)} / ${digits.slice(2, 4)}`;
}

export const formatCvc = (typed: string, number: string): string => digitsOf(typed).slice(0, cvcLength(number));

const cvcLength = (number: string): number => (brandOf(number).name === 'Amex' ? 4 : 3);

export function expiryOf(expiry: string): { expMonth: number; expYear: number } {
  const digits = digitsOf(expiry);
  return { expMonth: Number(digits.slice(0, 2)), expYear: 2000 + Number(digits.slice(2, 4)) };
}

/** What is wrong with a field, in words for the shopper; an empty text when nothing is. */
export function faultIn(name: FieldName, fields: CardFields, today: Date): string {
  return FAULTS[name](fields, today);
}

const FAULTS: Record<FieldName, (fields: CardFields, today: Date) => string> = {
  number({ number }) {
    const digits = digitsOf(number);
    if (digits.length < lengthOf(number)) return 'Your card number is incomplete.';
    return passesLuhn(digits) ? '' : 'Your card number is invalid.';
  },
  expiry({ expiry }, today) {
    if (digitsOf(expiry).length < 4) return "Your card's expiration date is incomplete.";
    const { expMonth, expYear } = expiryOf(expiry);
    if (expMonth < 1 || expMonth > 12) return "Your card's expiration date is invalid.";
    const past = expYear * 12 + expMonth <= today.getFullYear() * 12 + today.getMonth();
    return past ? "Your card's expiration date is in the past." : '';
  },
  cvc: ({ cvc, number }) => (cvc.length < cvcLength(number) ? "Your card's security code is incomplete." : ''),
  country: () => '',
  postalCode: ({ postalCode, country }) =>
    country === 'US' && !/^\d{5}(-\d{4})?$/.test(postalCode.trim()) ? 'Your ZIP code is incomplete.' : '',
};
