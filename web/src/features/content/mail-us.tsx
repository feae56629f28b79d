import type { PublicSettings } from '@rakhi/contract';

type Mail = { contact: PublicSettings['contact']; subject?: string };

/** Stands after "Write to". The owner may not have named an address yet. */
export function MailUs({ contact: { email }, subject }: Mail) {
  if (!email) return <>the address our letters come from</>;
  const query = subject ? `?subject=${encodeURIComponent(subject)}` : '';
  return <a href={`mailto:${email}${query}`}>{email}</a>;
}
