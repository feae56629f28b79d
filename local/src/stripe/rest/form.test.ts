import { expect, it } from 'vitest';
import { decodeForm, formOfJson } from './form.ts';

it.each([
  ['a=1&b=two', { a: '1', b: 'two' }],
  ['line_items[0][price_data][unit_amount]=1999', { line_items: [{ price_data: { unit_amount: '1999' } }] }],
  ['expand[]=a&expand[]=b', { expand: ['a', 'b'] }],
  ['expand[0]=a&expand[1]=b.c', { expand: ['a', 'b.c'] }],
  ['metadata[order-id]=x%26y&metadata[b]=', { metadata: { 'order-id': 'x&y', b: '' } }],
  ['name=%E0%A4%B0%E0%A4%BE%E0%A4%96%E0%A5%80', { name: 'राखी' }],
  ['', {}],
])('reads %s', (encoded, form) => {
  expect(JSON.parse(JSON.stringify(decodeForm(encoded)))).toEqual(form);
});

it('takes __proto__ for a name like any other', () => {
  const form = decodeForm('__proto__[polluted]=yes');
  expect(Object.keys(form)).toEqual(['__proto__']);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

it('reads JSON as the same kind of parameters', () => {
  const form = formOfJson({ amount: 5, card: null, deep: { on: true }, list: ['a', 1] });
  expect(JSON.parse(JSON.stringify(form))).toEqual({ amount: '5', deep: { on: 'true' }, list: ['a', '1'] });
});
