import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PICTURE_WIDTHS, renderPictures } from './render-pictures.ts';

const products = [
  {
    slug: 'evil-eye-nazar',
    name: 'Nazar Guard Rakhi',
    category: 'single-rakhi',
    attributes: { style: 'modern', material: 'glass evil-eye bead, waxed cord', includes: ['card'] },
  },
];

let cacheDir = '';
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterAll(() => rm(cacheDir, { recursive: true }));

const render = (onProgress = (_done: number, _all: number) => {}) => renderPictures({ products, cacheDir, onProgress });
const files = () => readdir(join(cacheDir, 'products/evil-eye-nazar'));

it('renders three pictures of a product in three widths, five to six', async () => {
  const progress: string[] = [];
  const pictures = (await render((done, all) => progress.push(`${done}/${all}`))).get('evil-eye-nazar') ?? [];
  expect(progress).toEqual(['1/3', '2/3', '3/3']);
  expect(pictures).toHaveLength(3);
  for (const { key, width, height } of pictures) {
    expect(key).toMatch(/^products\/evil-eye-nazar\/(front|detail|gift)-[0-9a-f]{8}$/);
    expect([width, height]).toEqual([1080, 1296]);
    for (const wide of PICTURE_WIDTHS) {
      const file = await sharp(join(cacheDir, `${key}-${wide}.webp`)).metadata();
      expect([file.format, file.width, file.height]).toEqual(['webp', wide, wide * 1.2]);
    }
  }
}, 60_000);

it('does nothing the second time', async () => {
  const first = await render();
  const before = await Promise.all(
    (await files()).map((file) => stat(join(cacheDir, 'products/evil-eye-nazar', file))),
  );
  const second = await render();
  const after = await Promise.all((await files()).map((file) => stat(join(cacheDir, 'products/evil-eye-nazar', file))));
  expect(second).toEqual(first);
  expect(after.map((file) => file.mtimeMs)).toEqual(before.map((file) => file.mtimeMs));
}, 60_000);
