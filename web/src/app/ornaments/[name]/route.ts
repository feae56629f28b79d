import { ORNAMENTS } from '../../../ui/thread/ornaments.ts';

// Drawings know nothing of any shop, so they are the one thing the build may write down.
export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(ORNAMENTS).map((name) => ({ name }));

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const draw = ORNAMENTS[(await params).name];
  if (!draw) return new Response(null, { status: 404 });
  return new Response(draw(), {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800',
    },
  });
}
