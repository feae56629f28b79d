import { carryTheParcel, chooseTheThread, writeTheLetter } from '@rakhi/art';
import { Drawing } from '../../ui/thread/drawing.tsx';
import { Bead, Rail } from '../../ui/thread/thread.tsx';
import './three-things.css';

const DRAWINGS = [chooseTheThread({ id: 'choose' }), writeTheLetter({ id: 'write' }), carryTheParcel({ id: 'carry' })];

export function ThreeThings({ total }: { total: number }) {
  const things = [
    {
      title: 'Choose the thread',
      says: `${total > 0 ? `There are ${total} things to choose from, from` : 'From'} a plain jute band to hallmarked silver. Roli and chawal come with most.`,
    },
    {
      title: 'Write the letter',
      says: 'One message for each brother, printed on a card. You see the card while you type.',
    },
    { title: 'We carry it there', says: 'Packed in a day, tracked to his door. No prices in the parcel.' },
  ];
  return (
    <section className="sec">
      <Rail />
      <Bead stone="ruby" beside="padded-heading" />
      <div className="wrap">
        <div className="sec__head">
          <h2>
            Three things, and it is <em>tied</em>
          </h2>
        </div>
        <ol className="how">
          {things.map(({ title, says }, index) => (
            <li key={title}>
              <Drawing svg={DRAWINGS[index] ?? ''} className="how__drawing" />
              <h3>{title}</h3>
              <p>{says}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
