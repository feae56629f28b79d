import localFont from 'next/font/local';

/**
 * Headings, names and letters: both cuts are in the first view of every page. The files are cut from Fraunces' full
 * variable fonts: weights 330 to 420 (italic 350 to 400), optical sizes from 20, softness fixed at 50 (italic 100),
 * which is all the design uses and half the weight.
 */
export const fraunces = localFont({
  src: [
    { path: './fraunces-roman.woff2', weight: '330 420', style: 'normal' },
    { path: './fraunces-italic.woff2', weight: '350 400', style: 'italic' },
  ],
  variable: '--font-fraunces',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

export const alegreyaSans = localFont({
  src: [
    { path: './alegreya-sans-latin-400-normal.woff2', weight: '400', style: 'normal' },
    { path: './alegreya-sans-latin-500-normal.woff2', weight: '500', style: 'normal' },
    { path: './alegreya-sans-latin-700-normal.woff2', weight: '700', style: 'normal' },
  ],
  variable: '--font-alegreya',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** Small labels below the first view: fetched when they are met. */
export const alegreyaSansSmallCapitals = localFont({
  src: [{ path: './alegreya-sans-sc-latin-500-normal.woff2', weight: '400 700', style: 'normal' }],
  variable: '--font-alegreya-sc',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Arial',
});
