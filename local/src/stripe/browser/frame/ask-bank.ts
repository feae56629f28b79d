export type Authentication = 'complete' | 'fail';

/** The bank's question, played by the shopper. Leaving it without an answer counts as failing it. */
export function askBank(dialog: HTMLDialogElement): Promise<Authentication> {
  dialog.showModal();
  return new Promise((resolve) => {
    const answer = (authentication: Authentication) => {
      dialog.close();
      resolve(authentication);
    };
    for (const button of dialog.querySelectorAll('button')) {
      button.onclick = () => answer(button.value === 'complete' ? 'complete' : 'fail');
    }
    dialog.oncancel = () => answer('fail');
  });
}
