/** Holds the place of what is on its way, in its size, so that nothing jumps. */
export const Skeleton = ({ className = '' }: { className?: string }) => (
  <span className={`skeleton ${className}`} aria-hidden="true" />
);
