import { getProducts, getPublicSettings } from '../../api-client/server.ts';
import { dayAndMonth } from '../../days.ts';
import { EmptyShelves } from '../../features/catalog/empty-shelves.tsx';
import { ClosingCall } from '../../features/home/closing-call.tsx';
import { Envelopes } from '../../features/home/envelopes.tsx';
import { Hero } from '../../features/home/hero.tsx';
import { Kinds } from '../../features/home/kinds.tsx';
import { MostChosen } from '../../features/home/most-chosen.tsx';
import { Review } from '../../features/home/review.tsx';
import { SeasonBoard } from '../../features/home/season.tsx';
import { ThreeThings } from '../../features/home/three-things.tsx';
import { Rail } from '../../ui/thread/thread.tsx';

export const metadata = { alternates: { canonical: '/' } };

export default async function HomePage() {
  const [settings, popular, thalis, seeds] = await Promise.all([
    getPublicSettings(),
    getProducts({ sort: 'popular', limit: 5 }),
    getProducts({ category: 'pooja', limit: 1 }),
    getProducts({ category: 'eco-rakhi', limit: 1 }),
  ]);
  const { festival } = settings.season;
  return (
    <>
      <Hero />
      <SeasonBoard settings={settings} />
      {popular.total > 0 ? (
        <>
          <Kinds facets={popular.facets} pictured={[...thalis.items, ...seeds.items]} />
          <MostChosen products={popular.items} total={popular.total} />
          <Envelopes postmark={festival ? dayAndMonth(festival.date) : ''} />
        </>
      ) : (
        <section className="sec">
          <Rail />
          <div className="wrap">
            <EmptyShelves />
          </div>
        </section>
      )}
      <ThreeThings total={popular.total} />
      <Review isDemo={settings.isDemo} />
      <ClosingCall />
    </>
  );
}
