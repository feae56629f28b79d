import { access, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

export const PICTURE_WIDTHS = [320, 640, 1080] as const;

type Place = { cacheDir: string; key: string };

const QUALITY = 80;
/** More effort halves nothing and doubles the time. */
const EFFORT = 2;

/** Renders a drawing once, and makes the smaller files from its pixels: drawing it thrice would cost three times as much. */
export async function renderPicture(drawing: string, { cacheDir, key }: Place): Promise<void> {
  await mkdir(dirname(join(cacheDir, key)), { recursive: true });
  const { data: pixels, info: raw } = await sharp(Buffer.from(drawing))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (const width of PICTURE_WIDTHS) {
    const file = fileOf(cacheDir, key, width);
    await sharp(pixels, { raw }).resize(width).webp({ quality: QUALITY, effort: EFFORT }).toFile(`${file}.part`);
    // A file that is there is whole, even if the last run was stopped in the middle.
    await rename(`${file}.part`, file);
  }
}

/** The widest file is written last, so it stands for all of them. */
export async function isRendered(cacheDir: string, key: string): Promise<boolean> {
  return access(fileOf(cacheDir, key, 1080)).then(
    () => true,
    () => false,
  );
}

const fileOf = (cacheDir: string, key: string, width: number) => join(cacheDir, `${key}-${width}.webp`);
