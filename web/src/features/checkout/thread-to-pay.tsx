/** Where the rail leaves the margin and runs into the button that is tied with it. */
export function ThreadToPay() {
  return (
    <svg className="thread-to-pay" viewBox="0 0 90 100" aria-hidden="true" focusable="false">
      <pattern id="plies-to-pay" width="8.1" height="8.1" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8.1" height="8.1" fill="#8a1f1a" />
        <rect width="2.2" height="8.1" fill="#c8371f" />
        <rect x="2.7" width="2.2" height="8.1" fill="#c8371f" />
        <rect x="5.4" width="2.2" height="8.1" fill="#eaa935" />
      </pattern>
      <path d="M8 0C8 60 30 96 90 96" fill="none" stroke="url(#plies-to-pay)" strokeWidth="3.8" />
    </svg>
  );
}
