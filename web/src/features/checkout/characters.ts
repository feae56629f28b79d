/** Code points: what a person counts as characters in Hindi and, nearly always, in emoji. */
export const characterCount = (text: string) => [...text].length;

export const firstCharacters = (text: string, limit: number) => [...text].slice(0, limit).join('');

const DEVANAGARI = /\p{Script=Devanagari}/u;

/** The language to announce and to set a text in, when its letters tell. */
export const scriptLanguage = (text: string): 'hi' | undefined => (DEVANAGARI.test(text) ? 'hi' : undefined);
