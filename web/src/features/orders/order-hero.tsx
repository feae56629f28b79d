import type { Order } from '@rakhi/contract';
import { ButtonLink } from '../../ui/button.tsx';
import { headingOf } from './order-heading.ts';

export function OrderHero({ order }: { order: Order }) {
  const { says, emphasis, lead, isTied, way } = headingOf(order);
  return (
    <header className={isTied ? 'ord-hero ord-hero--tied' : 'ord-hero'}>
      {/* Announced when the payment is confirmed while she watches. */}
      <div role="status">
        <h1>
          {says}
          <br />
          <em>{emphasis}</em>
        </h1>
        <p className="lead">{lead}</p>
      </div>
      {way && (
        <p className="mt-6">
          <ButtonLink look="primary" size="big" href={way.href} prefetch={false}>
            {way.says}
          </ButtonLink>
        </p>
      )}
    </header>
  );
}
