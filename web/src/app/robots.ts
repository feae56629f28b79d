import type { MetadataRoute } from 'next';
import { config } from '../config.ts';

// The shop's address is known when it runs, not when it is built.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/account', '/admin', '/cart', '/checkout', '/orders'] },
    sitemap: `${config().shopUrl}/sitemap.xml`,
  };
}
