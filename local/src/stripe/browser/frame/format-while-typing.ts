/** Writes a field anew in its format while it is typed into, without the caret jumping to the end. */
export function formatWhileTyping(input: HTMLInputElement, format: (typed: string) => string): void {
  input.addEventListener('input', () => {
    const caret = input.selectionStart ?? input.value.length;
    const digitsBefore = input.value.slice(0, caret).replace(/\D/g, '').length;
    const atEnd = caret === input.value.length;
    input.value = format(input.value);
    const place = atEnd ? input.value.length : placeAfter(input.value, digitsBefore);
    input.setSelectionRange(place, place);
  });
}

function placeAfter(text: string, digits: number): number {
  let seen = 0;
  for (let place = 0; place < text.length; place += 1) {
    if (seen === digits) return place;
    if (/\d/.test(text.charAt(place))) seen += 1;
  }
  return text.length;
}
