const MARK = 'signed-in';

/** Whether somebody has signed in here: so small that every page can ask, and fetch the sign-in library only then. */
export const hasSignedIn = (): boolean => asked((store) => store.getItem(MARK)) !== undefined;
export const markSignedIn = (): void => void asked((store) => store.setItem(MARK, 'yes'));
export const markSignedOut = (): void => void asked((store) => store.removeItem(MARK));

/** A browser that blocks storage has no session to remember either. */
function asked<Answer>(question: (store: Storage) => Answer | null): Answer | undefined {
  try {
    return question(window.localStorage) ?? undefined;
  } catch {
    return undefined;
  }
}
