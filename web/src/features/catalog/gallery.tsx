'use client';

import type { Image as ProductImage } from '@rakhi/contract';
import { lazy, type MouseEvent, Suspense, useState } from 'react';
import { ProductPicture } from './product-picture.tsx';
import './gallery.css';

/** Fetched when a picture is first looked at closely. */
const Closely = lazy(() => import('./closely.tsx').then(({ Closely }) => ({ default: Closely })));

const FIRST = '(min-width: 1440px) 740px, (min-width: 1100px) 53vw, 100vw';
const OTHERS = '(min-width: 1440px) 360px, (min-width: 1100px) 26vw, 30vw';

/** Each picture is a link to itself, and opens in place where scripts run. */
export function Gallery({ images }: { images: ProductImage[] }) {
  const [shown, setShown] = useState<number>();
  const look = (index: number) => (event: MouseEvent) => {
    event.preventDefault();
    setShown(index);
  };
  return (
    <div className="gal">
      {images.slice(0, 4).map((image, index) => (
        <a key={image.url} href={image.url} onClick={look(index)} aria-label={`Look closely: ${image.alt}`}>
          <ProductPicture image={image} sizes={index === 0 ? FIRST : OTHERS} isFirst={index === 0} />
        </a>
      ))}
      {images.length === 0 && <ProductPicture image={undefined} sizes={FIRST} />}
      {shown !== undefined && (
        <Suspense>
          <Closely images={images} from={shown} onClose={() => setShown(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
