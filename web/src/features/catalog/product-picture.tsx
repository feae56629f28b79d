import type { Image as ProductImage } from '@rakhi/contract';
import { getImageProps } from 'next/image';

type Picture = { image: ProductImage | undefined; sizes: string; isFirst?: boolean; className?: string };

/**
 * A picture on its sheet, 5:6. The sheet holds the place while the picture is on its way, or when there is none yet.
 * Next works out the sizes on the server; its component for the browser would weigh more than all our own scripts.
 */
export function ProductPicture({ image, sizes, isFirst = false, className = '' }: Picture) {
  if (!image) return <div className={`sheet sheet--empty ${className}`} />;
  const { url: src, alt, width, height } = image;
  const { props } = getImageProps({ src, alt, width, height, sizes });
  return (
    <div className={`sheet ${className}`}>
      {/* biome-ignore lint/performance/noImgElement: it has everything next/image would give it */}
      <img {...props} alt={alt} {...(isFirst && { loading: 'eager', fetchPriority: 'high' })} />
    </div>
  );
}
