/** The names of the fields that carry an error, in the order of the form: `recipients.0.postalCode`. */
export function fieldsWithErrors(errors: object, path = ''): string[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    const field = path === '' ? name : `${path}.${name}`;
    if (typeof error !== 'object' || error === null || name === 'root') return [];
    return 'message' in error ? [field] : fieldsWithErrors(error, field);
  });
}
