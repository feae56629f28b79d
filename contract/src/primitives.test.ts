import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { line, multiline } from './primitives.ts';

const accepts = (schema: z.ZodType, text: string) => schema.safeParse(text).success;

describe('a text of several lines', () => {
  test('counts an emoji as one character', () => {
    expect(accepts(multiline(500), '🪔'.repeat(260))).toBe(true);
    expect(accepts(multiline(500), '🪔'.repeat(500))).toBe(true);
    expect(accepts(multiline(500), '🪔'.repeat(501))).toBe(false);
  });

  test('is trimmed before it is counted', () => {
    expect(multiline(5).parse('  rakhi \n')).toBe('rakhi');
  });

  test('may have line breaks and tabs, but no control characters', () => {
    expect(accepts(multiline(50), 'Bhaiya,\n\tcome home.\r\nGuddi')).toBe(true);
    expect(accepts(multiline(50), 'Bhaiya\u0000')).toBe(false);
    expect(accepts(multiline(50), 'Bhaiya\u202egnp.exe')).toBe(false);
  });

  test('may be empty', () => {
    expect(multiline(5).parse('   ')).toBe('');
  });

  test('says its length to readers of the documentation', () => {
    expect(z.toJSONSchema(multiline(500))).toMatchObject({ type: 'string', maxLength: 500 });
  });
});

describe('a line', () => {
  test('counts Hindi and emoji by code points', () => {
    expect(accepts(line(4), 'राखी')).toBe(true);
    expect(accepts(line(4), '🪔🪔🪔🪔')).toBe(true);
    expect(accepts(line(4), '🪔🪔🪔🪔🪔')).toBe(false);
  });

  test.each(['Arjun\nMehta', 'Arjun\rMehta', 'Arjun\tMehta', 'Arjun\u0007', 'Arjun\u2066'])('refuses %j', (text) => {
    expect(accepts(line(80), text)).toBe(false);
  });

  test('is trimmed, and then empty only where that is said', () => {
    expect(line(80).parse(' Arjun ')).toBe('Arjun');
    expect(accepts(line(80), '   ')).toBe(false);
    expect(line(80, 0).parse('   ')).toBe('');
  });

  test('says its length to readers of the documentation', () => {
    expect(z.toJSONSchema(line(80))).toMatchObject({ type: 'string', minLength: 1, maxLength: 80 });
  });
});
