import { ReadyLink } from './ready-link.tsx';

/** The way back up; the last entry is where we are. */
export function Breadcrumb({ way, here }: { way: { name: string; href: string }[]; here: string }) {
  return (
    <nav className="crumbs" aria-label="You are here">
      <ol>
        {way.map(({ name, href }) => (
          <li key={href}>
            <ReadyLink href={href}>{name}</ReadyLink>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
