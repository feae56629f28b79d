type Defined<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** A checked body says `name?: string | undefined`; the shop's own types know only "there" and "not there". */
export function withoutUndefined<T extends object>(given: T): Defined<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>;
}
