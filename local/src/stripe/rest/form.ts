/** The parameters of a request: text, lists and named parts, nested. */
export type Form = { [name: string]: FormValue };
export type FormValue = string | FormValue[] | Form;

/** Reads `line_items[0][price_data][unit_amount]=1999` and `expand[]=line_items`. */
export function decodeForm(encoded: string): Form {
  const root = emptyForm();
  for (const [name, value] of new URLSearchParams(encoded))
    place(root, name.split(/\]\[|\[|\]$/).slice(0, depthOf(name)), value);
  return withLists(root) as Form;
}

/** The same from JSON, in which the control API may be spoken to as well. */
export function formOfJson(json: unknown): FormValue {
  if (Array.isArray(json)) return json.map(formOfJson);
  if (typeof json !== 'object' || json === null) return String(json);
  const present = Object.entries(json).filter(([, value]) => value !== null && value !== undefined);
  return Object.assign(emptyForm(), Object.fromEntries(present.map(([name, value]) => [name, formOfJson(value)])));
}

const depthOf = (name: string): number => 1 + (name.match(/\[/g)?.length ?? 0);

/** Without a prototype, so that `__proto__` is a name like any other. */
const emptyForm = (): Form => Object.create(null) as Form;

function place(form: Form, [name = '', ...rest]: string[], value: string): void {
  const key = name === '' ? String(Object.keys(form).length) : name;
  if (rest.length === 0) {
    form[key] = value;
    return;
  }
  const inner = form[key];
  const part = typeof inner === 'object' && !Array.isArray(inner) ? inner : emptyForm();
  form[key] = part;
  place(part, rest, value);
}

function withLists(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const names = Object.keys(value);
  for (const name of names) value[name] = withLists(value[name] ?? '');
  const isList = names.length > 0 && names.every((name, place) => name === String(place));
  return isList ? Object.values(value) : value;
}
