/** The default language's paths carry no prefix (see the rewrites in `next.config.ts`). */
const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (text: string): text is Locale => LOCALES.some((locale) => locale === text);
