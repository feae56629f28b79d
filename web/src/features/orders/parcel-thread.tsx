import { useId } from 'react';

const WAY = 'M0 8C48 3 88 13 136 8S224 3 268 8 352 12 376 8';

/** Laid from the shop to the door, as far as the parcel has come; the words beside it say the same. */
export function ParcelThread({ share }: { share: number }) {
  const plies = useId();
  const laid = Math.round(share * 1000) / 1000;
  const hasArrived = share === 1;
  return (
    <svg className="parcel-thread" viewBox="0 -8 400 32" aria-hidden="true" focusable="false">
      <pattern id={plies} width="8.1" height="10" patternUnits="userSpaceOnUse" patternTransform="skewX(-38)">
        <rect width="8.1" height="10" fill="#8a1f1a" />
        <rect width="2.2" height="10" fill="#c8371f" />
        <rect x="2.7" width="2.2" height="10" fill="#c8371f" />
        <rect x="5.4" width="2.2" height="10" fill="#eaa935" />
      </pattern>
      <path className="parcel-thread__way" d="M0 8H376" />
      <path
        d={WAY}
        pathLength={1}
        stroke={`url(#${plies})`}
        strokeWidth="3.6"
        strokeLinecap="round"
        strokeDasharray="1"
        strokeDashoffset={1 - laid}
      />
      <g transform="translate(388 8)" className={hasArrived ? 'parcel-thread__door is-reached' : 'parcel-thread__door'}>
        <circle r="11" />
        <path d="M-5 0l3.5 4L5 -4" />
      </g>
      {!hasArrived && <image href="/ornaments/bead-ruby.svg" x={376 * laid - 10} y="-2" width="20" height="20" />}
    </svg>
  );
}
