'use client';

import type { Image as ProductImage } from '@rakhi/contract';
import { lazy, type MouseEvent, type ReactNode, Suspense, useState } from 'react';
import './gallery.css';

/** Fetched when a picture is first looked at closely. */
const Closely = lazy(() => import('./closely.tsx').then(({ Closely }) => ({ default: Closely })));

/** Each picture is a link to itself, and opens in place where scripts run. `pictures` are drawn on the server. */
export function Gallery({ images, pictures }: { images: ProductImage[]; pictures: ReactNode[] }) {
  const [shown, setShown] = useState<number>();
  const look = (index: number) => (event: MouseEvent) => {
    event.preventDefault();
    setShown(index);
  };
  return (
    <div className="gal">
      {images.map((image, index) => (
        <a key={image.url} href={image.url} onClick={look(index)} aria-label={`Look closely: ${image.alt}`}>
          {pictures[index]}
        </a>
      ))}
      {shown !== undefined && (
        <Suspense>
          <Closely images={images} from={shown} onClose={() => setShown(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
