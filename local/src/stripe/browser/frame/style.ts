import type { Variables } from '../messages.ts';

const PROPERTIES: Record<keyof Variables, string> = {
  colorPrimary: '--primary',
  colorBackground: '--field',
  colorText: '--text',
  colorTextSecondary: '--text-secondary',
  colorDanger: '--danger',
  borderRadius: '--radius',
  fontFamily: '--font',
  fontSizeBase: '--size',
};

/** Follows the page's `appearance.variables`, so that the form suits its dark scheme too. */
export function style(variables: Variables): void {
  for (const [name, property] of Object.entries(PROPERTIES)) {
    const value = variables[name as keyof Variables];
    if (value) document.documentElement.style.setProperty(property, value);
  }
}
