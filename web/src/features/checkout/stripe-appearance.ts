import type { Appearance } from '@stripe/stripe-js';

/** The card form stands in Stripe's frame, so it is told what our tokens say at this moment, dark scheme included. */
export function stripeAppearance(styles: Pick<CSSStyleDeclaration, 'getPropertyValue'>): Appearance {
  const token = (name: string) => styles.getPropertyValue(name).trim();
  return {
    theme: 'stripe',
    labels: 'above',
    variables: {
      colorPrimary: token('--peacock'),
      colorBackground: token('--card'),
      colorText: token('--ink'),
      colorTextSecondary: token('--ink-soft'),
      colorTextPlaceholder: token('--ink-soft'),
      colorDanger: token('--vermilion'),
      fontFamily: '"Alegreya Sans", "Gill Sans", Calibri, sans-serif',
      fontSizeBase: '17px',
      borderRadius: token('--r-control'),
      gridRowSpacing: token('--s4'),
    },
    rules: {
      '.Input': { border: `1px solid ${token('--line-strong')}`, boxShadow: 'none', padding: '11px 14px' },
      '.Input:focus': { outline: `2px solid ${token('--focus')}`, boxShadow: 'none' },
      '.Label': { color: token('--ink-soft'), fontSize: '15px' },
    },
  };
}
