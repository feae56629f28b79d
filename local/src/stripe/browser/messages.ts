import type { StripeCheckoutSession } from '@stripe/stripe-js';

/** What the page and the card form's frame tell each other, over a channel of their own. */
export type ToFrame =
  | { kind: 'begin'; key: string; clientSecret: string; variables: Variables }
  | { kind: 'style'; variables: Variables }
  | { kind: 'confirm'; contact: Contact }
  | { kind: 'validate' }
  | { kind: 'focus' }
  | { kind: 'clear' };

export type ToPage =
  | { kind: 'ready' }
  | { kind: 'height'; pixels: number }
  | { kind: 'change'; complete: boolean; empty: boolean }
  | { kind: 'focus' }
  | { kind: 'blur' }
  | { kind: 'escape' }
  | { kind: 'validated'; fault: string | null }
  | { kind: 'confirmed'; result: ConfirmResult };

export type Contact = { email?: string; name?: string };

/** The part of `appearance.variables` that the form follows. */
export type Variables = Partial<
  Record<
    | 'colorPrimary'
    | 'colorBackground'
    | 'colorText'
    | 'colorTextSecondary'
    | 'colorDanger'
    | 'borderRadius'
    | 'fontFamily'
    | 'fontSizeBase',
    string
  >
>;

export type ConfirmResult =
  | { type: 'success'; session: StripeCheckoutSession; returnUrl: string | null }
  | { type: 'error'; error: { message: string; code: null } | PaymentFailed };

type PaymentFailed = { message: string; code: 'paymentFailed'; paymentFailed: { declineCode: string | null } };
