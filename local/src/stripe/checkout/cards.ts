import { passesLuhn } from './passes-luhn.ts';

/** Why a bank said no, in the words Stripe shows the shopper. */
export type Decline = { code: string; decline_code?: string; message: string };

export type CardBehaviour = {
  brand: string;
  /** The bank asks the shopper to prove who they are (3-D Secure). */
  authenticates?: true;
  decline?: Decline;
  risk?: 'elevated' | 'highest';
  afterwards?: 'dispute' | 'early_fraud_warning';
};

export type CardDetails = { number: string; expMonth: number; expYear: number; cvc: string };

const declined = (decline_code: string, message = 'Your card was declined.'): Decline => ({
  code: 'card_declined',
  decline_code,
  message,
});

const NO_FUNDS = declined('insufficient_funds', 'Your card has insufficient funds.');
const NOT_A_TEST_CARD = declined(
  'test_mode_live_card',
  'Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
);
const WRONG_NUMBER: Decline = { code: 'incorrect_number', message: 'Your card number is incorrect.' };
const EXPIRED: Decline = { code: 'expired_card', message: 'Your card has expired.' };
const WRONG_CVC: Decline = { code: 'incorrect_cvc', message: "Your card's security code is incorrect." };
const BANK_TROUBLE: Decline = {
  code: 'processing_error',
  message: 'An error occurred while processing your card. Try again in a little bit.',
};

/** Stripe's test cards: https://docs.stripe.com/testing. */
const TEST_CARDS: Record<string, CardBehaviour> = {
  '4242424242424242': { brand: 'visa' },
  '4000056655665556': { brand: 'visa' },
  '5555555555554444': { brand: 'mastercard' },
  '2223003122003222': { brand: 'mastercard' },
  '378282246310005': { brand: 'amex' },
  '6011111111111117': { brand: 'discover' },
  '3566002020360505': { brand: 'jcb' },
  '4000000000000002': { brand: 'visa', decline: declined('generic_decline') },
  '4000000000009995': { brand: 'visa', decline: NO_FUNDS },
  '4000000000009987': { brand: 'visa', decline: declined('lost_card') },
  '4000000000009979': { brand: 'visa', decline: declined('stolen_card') },
  '4000000000000069': { brand: 'visa', decline: EXPIRED },
  '4000000000000127': { brand: 'visa', decline: WRONG_CVC },
  '4000000000000119': { brand: 'visa', decline: BANK_TROUBLE },
  '4000000000004954': { brand: 'visa', decline: declined('fraudulent'), risk: 'highest' },
  '4100000000000019': { brand: 'visa', decline: declined('fraudulent'), risk: 'highest' },
  '4000000000009235': { brand: 'visa', risk: 'elevated' },
  '4000002500003155': { brand: 'visa', authenticates: true },
  '4000002760003184': { brand: 'visa', authenticates: true },
  '4000000000003220': { brand: 'visa', authenticates: true },
  '4000008260003178': { brand: 'visa', authenticates: true, decline: NO_FUNDS },
  '4000000000000259': { brand: 'visa', afterwards: 'dispute' },
  '4000000000005423': { brand: 'visa', afterwards: 'early_fraud_warning' },
  '4000000000005126': { brand: 'visa' },
  '4000000000007726': { brand: 'visa' },
};

/** Refunds to this card look well at first and fail a few seconds later; those to the other stay pending that long. */
export const REFUND_FAILS_LAST4 = '5126';
export const REFUND_PENDS_LAST4 = '7726';

export function behaviourOf(card: CardDetails, now: Date): CardBehaviour {
  const number = card.number.replace(/\D/g, '');
  const known = TEST_CARDS[number] ?? {
    brand: 'unknown',
    decline: passesLuhn(number) ? NOT_A_TEST_CARD : WRONG_NUMBER,
  };
  const typo = known.decline === WRONG_NUMBER ? undefined : slipIn(card, { now, brand: known.brand });
  return typo ? { ...known, decline: typo } : known;
}

/** What a form lets through and a bank would not. */
function slipIn(
  { expMonth, expYear, cvc }: CardDetails,
  { now, brand }: { now: Date; brand: string },
): Decline | undefined {
  const year = expYear < 100 ? 2000 + expYear : expYear;
  if (!(expMonth >= 1 && expMonth <= 12)) {
    return { code: 'invalid_expiry_month', message: "Your card's expiration month is invalid." };
  }
  if (year * 12 + expMonth < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1) {
    return { code: 'invalid_expiry_year', message: "Your card's expiration year is invalid." };
  }
  const digits = brand === 'amex' ? /^\d{3,4}$/ : /^\d{3}$/;
  return digits.test(cvc) ? undefined : { code: 'invalid_cvc', message: "Your card's security code is invalid." };
}
