import { ButtonLink, Tied } from '../../ui/button.tsx';
import { Rail } from '../../ui/thread/thread.tsx';

export default function NotFound() {
  return (
    <section className="sec">
      <Rail />
      <div className="wrap">
        <h1>
          This thread leads <em>nowhere</em>.
        </h1>
        <p className="lead mt-6">
          The page has moved, or what it showed is not for sale any more. The rakhis are still here.
        </p>
        <p className="mt-8">
          <Tied>
            <ButtonLink href="/products" look="primary" size="big">
              See the rakhis
            </ButtonLink>
          </Tied>
        </p>
      </div>
    </section>
  );
}
