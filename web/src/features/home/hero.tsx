import { heroLetter, type Letter } from '@rakhi/art';
import { ButtonLink } from '../../ui/button.tsx';
import { Drawing } from '../../ui/thread/drawing.tsx';
import './hero.css';

const LETTER: Letter = {
  greeting: 'Bhaiya,',
  lines: [
    'It is the first one by post.',
    'Tie it with your left hand',
    'and ring me with your right.',
    'Save me the kaju katli.',
  ],
  signature: 'Guddi',
};

const WIDE = heroLetter({
  id: 'hero-wide',
  letter: LETTER,
  shape: 'wide',
  label: 'A handwritten letter on its envelope, with a kundan lotus rakhi laid across it',
});
const NARROW = heroLetter({
  id: 'hero-narrow',
  letter: LETTER,
  shape: 'narrow',
  label: 'A handwritten letter with a rakhi laid across it',
});

export function Hero() {
  return (
    <section className="hero">
      <div className="hero__stage">
        <div className="wrap hero__text">
          <h1>
            Tie it from <em>wherever</em> you are.
          </h1>
          <p className="lead">
            Choose his rakhi and write him a letter. We carry both to his door in America, before Raksha Bandhan.
          </p>
          <div className="hero__cta">
            <ButtonLink href="/products" look="primary" size="big">
              Find his rakhi
            </ButtonLink>
            <a href="#season" className="arrow">
              Will it reach him in time?
            </a>
          </div>
        </div>
        <Drawing svg={WIDE} className="hero__art only-wide" />
        <Drawing svg={NARROW} className="hero__art only-phone" />
      </div>
    </section>
  );
}
