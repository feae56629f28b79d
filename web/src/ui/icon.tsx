const DRAWINGS = {
  search: <path d="M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M15.5 15.5 21 21" />,
  bag: <path d="M5 8h14l1 13H4zM8.5 8V6.5a3.5 3.5 0 0 1 7 0V8" />,
  user: <path d="M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8M4 21c.6-5 4-7 8-7s7.4 2 8 7" />,
  menu: <path d="M3 7h18M3 13h12M3 19h18" />,
  heart: <path d="M12 20C4 14.5 3 10.5 3.6 8.2 4.8 4 10 4 12 8c2-4 7.2-4 8.4.2.6 2.300-.4 6.300-8.4 11.8z" />,
  close: <path d="M5 5l14 14M19 5 5 19" />,
  alert: <path d="M12 6.5v7M12 17v.3M12 2a10 10 0 1 1 0 20a10 10 0 0 1 0-20" />,
  tick: <path d="M5 13l4.5 4.5L19 7" />,
  truck: (
    <path d="M2 6h12v11H2zM14 10h4l4 4v3h-8M7 16.5a2 2 0 1 1 0 4a2 2 0 0 1 0-4M18 16.5a2 2 0 1 1 0 4a2 2 0 0 1 0-4" />
  ),
  sliders: (
    <path d="M3 7h11M18 7h3M3 17h4M11 17h10M16 5a2 2 0 1 1 0 4a2 2 0 0 1 0-4M9 15a2 2 0 1 1 0 4a2 2 0 0 1 0-4" />
  ),
  sun: (
    <path d="M12 7.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.8 1.8M17.2 17.2 19 19M19 5l-1.8 1.8M6.8 17.2 5 19" />
  ),
  lock: <path d="M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  trash: <path d="M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6" />,
  calendar: <path d="M4 6h16v15H4zM4 10.5h16M8 3v4M16 3v4" />,
} as const;

export type IconName = keyof typeof DRAWINGS;

/** Always beside words or inside something that has a name of its own, so it is never read out. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {DRAWINGS[name]}
    </svg>
  );
}
