import { useId } from 'react';

const ALONG_THE_BUTTON = 'M0 40C20 40 40 44 60 38S100 38 120 40';
const LOOPS = 'M60 38C30 4 4 6 10 26S44 46 60 38C92 4 118 8 110 28S76 46 60 38';
const TAILS = ['M60 38C52 54 44 66 30 80', 'M60 38C66 54 78 64 88 82'];

/**
 * The knot of `Tied`, tying itself: the drawn knot shows where a broad brush has followed its thread;
 * the bead drops last. Without motion it is simply there.
 */
export function TyingKnot() {
  const brush = useId();
  return (
    <svg className="knot knot--tying" viewBox="-4 0 128 88" aria-hidden="true" focusable="false">
      <mask id={brush} maskUnits="userSpaceOnUse" x="-4" y="-8" width="136" height="104">
        <path d={ALONG_THE_BUTTON} pathLength={1} />
        <path className="knot__loops" d={LOOPS} pathLength={1} />
        {TAILS.map((tail) => (
          <path className="knot__tail" key={tail} d={tail} pathLength={1} />
        ))}
        <circle className="knot__bead" cx="60" cy="38" r="9" />
      </mask>
      <image href="/ornaments/knot.svg" x="-4" y="0" width="128" height="88" mask={`url(#${brush})`} />
    </svg>
  );
}
