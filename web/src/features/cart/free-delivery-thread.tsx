import type { Cart } from '@rakhi/contract';
import { formatCents } from '@rakhi/core';
import { useId } from 'react';

/** How far the cart is from free delivery, told in words and shown as a thread laid along its way. */
export function FreeDeliveryThread({ cart }: { cart: Cart }) {
  const missing = cart.freeShippingRemaining;
  if (missing === undefined) return null;
  const share = missing === 0 ? 1 : cart.totals.subtotal / (cart.totals.subtotal + missing);
  return (
    <div className="ship">
      <p aria-live="polite">
        {missing === 0 ? (
          <>
            Standard delivery to one address is <b>free</b>
          </>
        ) : (
          <>
            <b className="num">{formatCents(missing)}</b> more and standard delivery to one address is free
          </>
        )}
      </p>
      <Thread share={share} />
    </div>
  );
}

const WAY = 'M0 8C48 3 88 13 136 8S224 3 268 8 352 12 376 8';

/** Only ever a share of the whole width, so the thread is stroked with its plies as a pattern instead of drawn anew. */
function Thread({ share }: { share: number }) {
  const plies = useId();
  const laid = Math.round(share * 1000) / 1000;
  return (
    <svg className="ship__thread" viewBox="0 -12 400 40" aria-hidden="true" focusable="false">
      <pattern id={plies} width="8.1" height="10" patternUnits="userSpaceOnUse" patternTransform="skewX(-38)">
        <rect width="8.1" height="10" fill="#8a1f1a" />
        <rect width="2.2" height="10" fill="#c8371f" />
        <rect x="2.7" width="2.2" height="10" fill="#c8371f" />
        <rect x="5.4" width="2.2" height="10" fill="#eaa935" />
      </pattern>
      <path className="ship__way" d="M0 8H376" />
      <g className="ship__laid" style={{ strokeDashoffset: 1 - laid }}>
        <path className="ship__shadow" d={WAY} pathLength={1} />
        <path d={WAY} pathLength={1} stroke={`url(#${plies})`} />
      </g>
      <g transform="translate(388 8)" className={share === 1 ? 'ship__goal ship__goal--reached' : 'ship__goal'}>
        <circle r="11" />
        <path d="M-5 0l3.5 4L5 -4" />
      </g>
      {share < 1 && <image href="/ornaments/bead-ruby.svg" x={376 * laid - 10} y="-1" width="20" height="20" />}
    </svg>
  );
}
