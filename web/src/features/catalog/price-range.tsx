'use client';

import { formatCents } from '@rakhi/core';
import { type ChangeEvent, useRef, useState } from 'react';
import './price-range.css';

type Bounds = { min: number; max: number };
type Chosen = { minPrice?: number; maxPrice?: number };
type Range = { bounds: Bounds; chosen: Chosen; onChoose: (chosen: Chosen) => void };

const DOLLAR = 100;

/** Two thumbs on one line. While one is dragged only the figures follow; letting go chooses. */
export function PriceRange({ bounds, chosen, onChoose }: Range) {
  const ends = { min: Math.floor(bounds.min / DOLLAR) * DOLLAR, max: Math.ceil(bounds.max / DOLLAR) * DOLLAR };
  const [dragged, setDragged] = useState<Bounds>();
  const soon = useSoon();
  const low = dragged?.min ?? chosen.minPrice ?? ends.min;
  const high = dragged?.max ?? chosen.maxPrice ?? ends.max;
  if (ends.max <= ends.min) return null;

  const share = (cents: number) => `${((cents - ends.min) / (ends.max - ends.min)) * 100}%`;
  const drag = (end: 'min' | 'max') => (event: ChangeEvent<HTMLInputElement>) => {
    const value = Number(event.target.value);
    // The thumbs push against each other and never cross.
    setDragged(end === 'min' ? { min: Math.min(value, high), max: high } : { min: low, max: Math.max(value, low) });
  };
  const choose = () => {
    if (!dragged) return;
    setDragged(undefined);
    onChoose({
      ...(dragged.min > ends.min && { minPrice: dragged.min }),
      ...(dragged.max < ends.max && { maxPrice: dragged.max }),
    });
  };
  const letGo = { onPointerUp: choose, onBlur: choose, onKeyUp: () => soon(choose) };

  return (
    <fieldset className="facet">
      <legend className="label">Price</legend>
      <div className="range">
        <i style={{ left: share(low), right: share(ends.min + ends.max - high) }} />
        <input
          type="range"
          name="minPrice"
          aria-label="At least"
          aria-valuetext={formatCents(low)}
          {...ends}
          step={DOLLAR}
          value={low}
          onChange={drag('min')}
          {...letGo}
        />
        <input
          type="range"
          name="maxPrice"
          aria-label="At most"
          aria-valuetext={formatCents(high)}
          {...ends}
          step={DOLLAR}
          value={high}
          onChange={drag('max')}
          {...letGo}
        />
      </div>
      <p className="range__ends num small soft">
        <span>{formatCents(low)}</span>
        <span>{formatCents(high)}</span>
      </p>
    </fieldset>
  );
}

/** Someone who walks a thumb along with the arrow keys has let go when no further key comes. */
function useSoon() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return (then: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(then, 500);
  };
}
