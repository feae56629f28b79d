const WIDTHS = [320, 640, 1080];

/** Every product picture exists in three sizes, `{key}-{width}.webp`: the next larger one is taken. */
export default function productImageUrl({ src, width }: { src: string; width: number }): string {
  const size = WIDTHS.find((candidate) => candidate >= width) ?? 1080;
  return src.replace(/-\d+\.webp$/, `-${size}.webp`);
}
