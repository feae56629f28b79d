import { notFound } from 'next/navigation';

export const generateStaticParams = () => [];

/** Whatever no other page answers: the shop's own 404 instead of Next's. */
export default function UnknownPage() {
  notFound();
}
