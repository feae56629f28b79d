import type { NextConfig } from 'next';

/** True on every answer, whatever the shop. What depends on a shop's settings is added in `src/proxy.ts`. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin-allow-popups' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(self "https://js.stripe.com")',
  },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
];

const listCaching = { key: 'Cache-Control', value: 'public, max-age=0, s-maxage=30, stale-while-revalidate=300' };

/** What is not a page in some language: the API, pictures, Next's own files, and files in general. */
const NOT_A_PAGE =
  'api/|images/|ornaments/|_next/|revalidate$|.*\\.(?:svg|png|ico|webp|xml|txt|webmanifest|js|css|map)$';

const config: NextConfig = {
  poweredByHeader: false,
  // CloudFront compresses in AWS, the gateway on one machine.
  compress: false,
  reactStrictMode: true,
  // An edge may show a page for an hour at most while a new one is made; Next's own default is a year.
  expireTime: 3_600,
  transpilePackages: ['@rakhi/art', '@rakhi/contract', '@rakhi/core'],
  // `tsc` at the root checks the web together with the packages it imports; Next's own check does not know TypeScript 7.
  typescript: { ignoreBuildErrors: true },
  images: {
    loader: 'custom',
    loaderFile: './product-image-loader.ts',
    // The sizes that exist of every product picture.
    imageSizes: [320],
    deviceSizes: [640, 1080],
  },
  experimental: {
    // Shops with different products share one build on one machine: what is rendered stays in the memory of its process.
    isrFlushToDisk: false,
  },
  // English paths carry no prefix. (A rewrite in `proxy.ts` would name a host, and Next takes 127.0.0.1 for a foreign one.)
  redirects: async () => [
    { source: '/en', destination: '/', permanent: true },
    { source: '/en/:path*', destination: '/:path*', permanent: true },
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: `/:path((?!${NOT_A_PAGE}).+)`, destination: '/en/:path' },
      // Last, because each rule sees what the one before it made of the path.
      { source: '/', destination: '/en' },
    ],
  }),
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // The link in a guest's mail opens her order, so no request made from there may tell its address.
    { source: '/orders/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
    // Lists are rendered per search and are the same for everybody: the edge may keep them for a moment.
    { source: '/products', headers: [listCaching] },
    { source: '/c/:category', headers: [listCaching] },
  ],
};

export default config;
