import type { Image as ProductImage } from '@rakhi/contract';
import Image from 'next/image';

type Picture = { image: ProductImage | undefined; sizes: string; isFirst?: boolean; className?: string };

/** A picture on its sheet, 5:6. The sheet holds the place while the picture is on its way, or when there is none yet. */
export function ProductPicture({ image, sizes, isFirst = false, className = '' }: Picture) {
  return (
    <div className={`sheet ${className}`}>
      {image && (
        <Image
          src={image.url}
          alt={image.alt}
          width={image.width}
          height={image.height}
          sizes={sizes}
          {...(isFirst && { loading: 'eager', fetchPriority: 'high' })}
        />
      )}
    </div>
  );
}
