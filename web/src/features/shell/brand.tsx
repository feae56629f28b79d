import Link from 'next/link';

export const Brand = () => (
  <Link className="brand" href="/" aria-label="Usa Rakhi, to the first page">
    Usa<i>Rakhi</i>
  </Link>
);
