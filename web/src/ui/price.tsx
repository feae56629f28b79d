import { formatCents } from '@rakhi/core';
import { VisuallyHidden } from './visually-hidden.tsx';

type PriceTag = { cents: number; was?: number | undefined; className?: string };

export function Price({ cents, was, className = '' }: PriceTag) {
  return (
    <span className={`price ${className}`}>
      {formatCents(cents)}
      {was !== undefined && was > cents && (
        <s>
          <VisuallyHidden>before </VisuallyHidden>
          {formatCents(was)}
        </s>
      )}
    </span>
  );
}
