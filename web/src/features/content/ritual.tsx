type Step = { name: string; hindi: string; says: string };

const STEPS: Step[] = [
  {
    name: 'Tilak',
    hindi: 'तिलक',
    says: 'A drop of water turns the roli into a paste. With the ring finger, draw a mark on his forehead, from between the brows upwards.',
  },
  {
    name: 'Rice',
    hindi: 'अक्षत',
    says: 'Press a few whole grains onto the tilak while it is wet. They stand for a life that lacks nothing.',
  },
  {
    name: 'The rakhi',
    hindi: 'राखी',
    says: 'Tie it round his right wrist, and say the wish as the knot closes. When you are far away, his wife, his child or a flatmate ties it, and you say the wish on the phone.',
  },
  {
    name: 'Aarti',
    hindi: 'आरती',
    says: 'Move a small lamp before him in slow circles, clockwise. In a flat with an anxious smoke alarm, a battery lamp counts.',
  },
  {
    name: 'Something sweet',
    hindi: 'मिठाई',
    says: 'The first bite is from your hand to his mouth, the second the other way round. On a video call each of you eats for the other.',
  },
  {
    name: 'The gift',
    hindi: 'उपहार',
    says: 'He gives an envelope or a present, and his promise. The promise is the older part.',
  },
];

export const Ritual = () => (
  <>
    <p>
      Before it begins, both of you bathe and dress as for a feast, and in many homes the sister eats nothing until the
      thread is tied. A plate holds roli, rice, the rakhi, something sweet and a lamp; any plate will do. He sits facing
      east, with a handkerchief on his head.
    </p>
    <ol className="ritual">
      {STEPS.map(({ name, hindi, says }, index) => (
        <li key={name} className="ritual__step">
          <span className="ritual__number" aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <h3>
              {name}{' '}
              <span lang="hi" className="ritual__hindi">
                {hindi}
              </span>
            </h3>
            <p>{says}</p>
          </div>
        </li>
      ))}
    </ol>
    <p>
      The thread stays on until it falls off by itself, or until Janmashtami or Dussehra; then it goes to a tree or into
      running water. Every family does some of this differently, and each of them is right.
    </p>
  </>
);
