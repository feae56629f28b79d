import Link from 'next/link';
import { Bead, Rail } from '../../ui/thread/thread.tsx';
import './envelopes.css';

const ENVELOPES = [
  { to: 'My brother', about: 'one thread, one letter', stamp: 'sun', href: '/products?recipient=brother' },
  { to: 'Bhaiya & Bhabhi', about: 'a rakhi and a lumba that match', stamp: 'lotus', href: '/c/bhaiya-bhabhi' },
  { to: 'The little ones', about: 'soft bands, no small parts from age 3', stamp: 'nazar', href: '/c/kids-rakhi' },
  { to: 'Cousins, far and many', about: 'sets of two to five', stamp: 'pearls', href: '/c/rakhi-sets' },
];

export function Envelopes({ postmark }: { postmark: string }) {
  return (
    <section className="sec sec--close">
      <Rail />
      <Bead stone="teal" beside="heading" />
      <div className="wrap">
        <div className="sec__head">
          <h2>Whose wrist is it for?</h2>
        </div>
        <div className="posts">
          {ENVELOPES.map(({ to, about, stamp, href }) => (
            <Link key={to} className={`post post--${stamp}`} href={href} prefetch={false}>
              <i className="post__air" aria-hidden="true" />
              <span className="post__stamp" aria-hidden="true">
                <small>{postmark}</small>
              </span>
              <span className="letter">
                {to}
                <small>{about}</small>
              </span>
            </Link>
          ))}
        </div>
      </div>
    </section>
  );
}
