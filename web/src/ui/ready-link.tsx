'use client';

import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

/**
 * A link whose page is fetched when a pointer, a finger or the focus comes near it. Links that fetch as soon as
 * they are seen would load the whole catalogue to a phone that scrolls through it.
 */
export function ReadyLink(props: ComponentProps<typeof Link>) {
  const [isLikely, setLikely] = useState(false);
  const prepare = () => setLikely(true);
  return (
    <Link
      {...props}
      prefetch={isLikely ? null : false}
      onPointerEnter={prepare}
      onTouchStart={prepare}
      onFocus={prepare}
    />
  );
}
