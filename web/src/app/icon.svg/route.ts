import { mark } from '@rakhi/art';

export const dynamic = 'force-static';

export const GET = () =>
  new Response(mark(), { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' } });
