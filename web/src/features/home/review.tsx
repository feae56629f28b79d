import { MAX_RECIPIENTS } from '@rakhi/contract';
import { Rail } from '../../ui/thread/thread.tsx';
import './review.css';

const TRUST = [
  {
    title: 'One order, many doors',
    says: `Up to ${MAX_RECIPIENTS} recipients, each with an address and a message of their own.`,
  },
  { title: 'Allergens on every sweet', says: 'Milk, nuts and wheat are named on the page and again on the parcel.' },
  { title: 'You pay what you saw', says: 'The total on the last step is the amount on your card, to the cent.' },
];

/** The words of a sister, as long as the shop shows samples; then the promises alone. */
export function Review({ isDemo }: { isDemo: boolean }) {
  return (
    <section className="sec review">
      <Rail />
      <div className="wrap">
        {isDemo && (
          <figure>
            <blockquote className="letter hang">
              He opened it on a video call, tied it with his teeth, and then ate all of the kaju katli without offering
              me one. So it arrived perfectly.”
            </blockquote>
            <figcaption>
              Meenal, Pune, to her brother in Fremont <span className="soft small">(demo review)</span>
            </figcaption>
          </figure>
        )}
        <ul className="trust">
          {TRUST.map(({ title, says }) => (
            <li key={title}>
              <b>{title}</b>
              {says}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
