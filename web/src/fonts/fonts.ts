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

/** Hindi in a letter or a heading. A browser fetches these files with the first Devanagari letter that it has to draw. */
export const tiroDevanagari = localFont({
  src: [{ path: './tiro-devanagari-hindi-devanagari-400-normal.woff2', weight: '400', style: 'normal' }],
  variable: '--font-tiro',
  display: 'swap',
  preload: false,
  // A fallback of its own would stand before the Latin fonts that follow it in the stacks.
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0900-097F, U+1CD0-1CF9, U+200C-200D, U+20A8, U+20B9, U+25CC, U+A830-A839, U+A8E0-A8FF',
    },
  ],
});

/** Hindi in running text, fetched in the same way. */
export const muktaDevanagari = localFont({
  src: [
    { path: './mukta-devanagari-400-normal.woff2', weight: '400', style: 'normal' },
    { path: './mukta-devanagari-500-normal.woff2', weight: '500 700', style: 'normal' },
  ],
  variable: '--font-mukta',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0900-097F, U+1CD0-1CF9, U+200C-200D, U+20A8, U+20B9, U+25CC, U+A830-A839, U+A8E0-A8FF',
    },
  ],
});
