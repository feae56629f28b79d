import { getProducts, getPublicSettings } from '../../api-client/server.ts';
import { dayAndMonth } from '../../days.ts';
import { ClosingCall } from '../../features/home/closing-call.tsx';
import { Envelopes } from '../../features/home/envelopes.tsx';
import { Hero } from '../../features/home/hero.tsx';
import { Kinds } from '../../features/home/kinds.tsx';
import { MostChosen } from '../../features/home/most-chosen.tsx';
import { Review } from '../../features/home/review.tsx';
import { SeasonBoard } from '../../features/home/season.tsx';
import { ThreeThings } from '../../features/home/three-things.tsx';

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
      <Kinds facets={popular.facets} pictured={[...thalis.items, ...seeds.items]} />
      <MostChosen products={popular.items} total={popular.total} />
      <Envelopes postmark={festival ? dayAndMonth(festival.date) : ''} />
      <ThreeThings total={popular.total} />
      <Review isDemo={settings.isDemo} />
      <ClosingCall />
    </>
  );
}
