import type { Order } from '@rakhi/contract';
import { type Bead, beadsOf } from './order-beads.ts';
import { ownMoment } from './own-time.ts';
import './order-way.css';

/** The order's thread: dotted for what has not happened yet. */
export function OrderWay({ order }: { order: Order }) {
  return (
    <>
      <ol className="tl">
        {beadsOf(order).map((bead) => (
          <li key={bead.key} className={bead.stone === 'none' ? 'tl__next' : `tl__${bead.stone}`}>
            <i className="tl__thread" aria-hidden="true" />
            <b>{bead.says}</b>
            <Said bead={bead} />
          </li>
        ))}
      </ol>
      <p className="small soft">Times are on your clock.</p>
    </>
  );
}

const Said = ({ bead: { at, text } }: { bead: Bead }) =>
  at ? <time dateTime={at}>{ownMoment(at)}</time> : <span>{text ?? 'not yet'}</span>;
