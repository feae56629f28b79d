'use client';

import { Rail } from '../../ui/thread/thread.tsx';

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <section className="sec">
      <Rail />
      <div className="wrap">
        <h1>
          A knot in the <em>wrong place</em>.
        </h1>
        <p className="lead mt-6">That is our mistake, not yours. Nothing in your cart is lost.</p>
        <p className="mt-8">
          {/* Every page brings this one along, so it takes no component of ours with it. */}
          <button type="button" className="btn btn--primary btn--big" onClick={reset}>
            Try again
          </button>
        </p>
        {error.digest && <p className="small soft mt-6">If it stays: tell us the number {error.digest}.</p>}
      </div>
    </section>
  );
}
