import { ButtonLink } from '../../ui/button.tsx';
import './closing-call.css';

/** Where the thread of the page ends: in a knot on the next step. */
export function ClosingCall() {
  return (
    <section className="sec close">
      <i className="close__thread" aria-hidden="true" />
      <div className="wrap">
        <h2>The knot is yours to tie.</h2>
        <div className="close__tie">
          <i className="close__knot" aria-hidden="true" />
          <ButtonLink href="/products" look="primary" size="big">
            Find his rakhi
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
