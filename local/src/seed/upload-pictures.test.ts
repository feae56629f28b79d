import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEMO_CATALOGUE } from './catalogue.ts';
import { pictureKeys } from './pictures/render-pictures.ts';
import { PICTURES } from './upload-pictures.ts';

it('finds every picture of the demo catalogue rendered already; if not: npm run pictures', () => {
  const missing = pictureKeys(DEMO_CATALOGUE).filter((key) => !existsSync(join(PICTURES, `${key}-1080.webp`)));
  expect(missing).toEqual([]);
});
