const PLACE = 'account-email';

/** Carries the address from one form to the next within a visit, without putting it into an address bar. */
export function rememberEmail(email: string): void {
  try {
    window.sessionStorage.setItem(PLACE, email);
  } catch {
    // Without storage she types it again.
  }
}

export function rememberedEmail(): string {
  try {
    return window.sessionStorage.getItem(PLACE) ?? '';
  } catch {
    return '';
  }
}
