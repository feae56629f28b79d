import { ButtonLink } from '../../ui/button.tsx';

/** A shop on its first day, before its owner has put anything in. */
export const EmptyShelves = () => (
  <>
    <h2>
      The shelves are being <em>filled</em>.
    </h2>
    <p className="lead mt-4">
      The first rakhis will lie here soon. Until then, see when the festival is and what it asks for.
    </p>
    <p className="mt-6">
      <ButtonLink href="/raksha-bandhan" look="primary">
        About the festival
      </ButtonLink>
    </p>
  </>
);
