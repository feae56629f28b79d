import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_CATALOGUE } from './catalogue.ts';
import { PICTURE_WIDTHS, renderPictures } from './pictures/render-pictures.ts';
import { PICTURES } from './upload-pictures.ts';

/** `npm run pictures`: renders what has been drawn anew, and throws away what no product shows any more. */
const pictures = await renderPictures({
  products: DEMO_CATALOGUE,
  cacheDir: PICTURES,
  onProgress: (done, all) => process.stdout.write(`\r${done} of ${all}`),
});
const shown = new Set(
  [...pictures.values()].flat().flatMap(({ key }) => PICTURE_WIDTHS.map((width) => `${key}-${width}.webp`)),
);
for (const file of readdirSync(PICTURES, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.webp') && !shown.has(file)) rmSync(join(PICTURES, file));
}
console.log(`\nThe pictures in ${PICTURES} are those of the catalogue.`);
