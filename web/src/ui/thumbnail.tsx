import productImageUrl from '../../product-image-loader.ts';

/** A picture as wide as a thumb, beside its name. Next's component would weigh more than the pages it stands in. */
export const Thumbnail = ({ url }: { url: string }) => (
  // biome-ignore lint/performance/noImgElement: the smallest file there is, fetched when it comes near
  <img src={productImageUrl({ src: url, width: 264 })} alt="" loading="lazy" decoding="async" />
);
