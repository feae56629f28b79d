'use client';

import type { Image as ProductImage } from '@rakhi/contract';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';

type Looked = { images: ProductImage[]; from: number; onClose: () => void };

/** The pictures as large as the window, in a strip to swipe through. A tap brings one twice as near. */
export function Closely({ images, from, onClose }: Looked) {
  const dialog = useRef<HTMLDialogElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState<number>();

  useEffect(() => {
    dialog.current?.showModal();
    strip.current?.children[from]?.scrollIntoView({ behavior: 'instant', inline: 'start' });
  }, [from]);

  const turn = (direction: 1 | -1) => {
    setNear(undefined);
    strip.current?.scrollBy({ left: direction * strip.current.clientWidth });
  };

  return (
    <dialog ref={dialog} className="closely" aria-label="Pictures" onClose={onClose}>
      <div ref={strip} className="closely__strip">
        {images.map(({ url, alt, width, height }, index) => (
          <button
            key={url}
            type="button"
            className="closely__picture"
            aria-pressed={near === index}
            aria-label={near === index ? `Farther: ${alt}` : `Nearer: ${alt}`}
            onClick={() => setNear(near === index ? undefined : index)}
          >
            {/* biome-ignore lint/performance/noImgElement: the largest file there is, which is what she asked for */}
            <img src={url} alt="" width={width} height={height} />
          </button>
        ))}
      </div>
      <div className="closely__tools">
        {images.length > 1 && (
          <>
            <button type="button" className="icon-btn" aria-label="Picture before" onClick={() => turn(-1)}>
              ←
            </button>
            <button type="button" className="icon-btn" aria-label="Next picture" onClick={() => turn(1)}>
              →
            </button>
          </>
        )}
        <button type="button" className="icon-btn" aria-label="Close" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
    </dialog>
  );
}
