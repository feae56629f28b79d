import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const LOOKS = {
  mind: { className: 'note', icon: 'alert' },
  problem: { className: 'note note--problem', icon: 'alert' },
  good: { className: 'note note--good', icon: 'tick' },
} as const satisfies Record<string, { className: string; icon: IconName }>;

type Note = { kind: keyof typeof LOOKS; title: ReactNode; icon?: IconName; children?: ReactNode; actions?: ReactNode };

/** A problem is announced at once; the others are read where they stand. */
export function Notice({ kind, title, icon, children, actions }: Note) {
  const look = LOOKS[kind];
  return (
    <div className={look.className} role={kind === 'problem' ? 'alert' : undefined}>
      <Icon name={icon ?? look.icon} />
      <b>{title}</b>
      {children && <span>{children}</span>}
      {actions && <span className="note__act">{actions}</span>}
    </div>
  );
}
