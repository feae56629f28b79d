import type { PublicSettings } from '@rakhi/contract';
import Link from 'next/link';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Brand } from './brand.tsx';
import { CartCorner } from './cart-corner.tsx';
import { CloseMenu } from './close-menu.tsx';
import { MainNav } from './main-nav.tsx';
import { SearchBox } from './search-box.tsx';
import { SeasonStrip } from './season-strip.tsx';
import { MENU_WAYS } from './ways.ts';

export function Header({ settings }: { settings: PublicSettings }) {
  return (
    <header>
      <SeasonStrip settings={settings} />
      <div className="top">
        <div className="wrap">
          <Brand />
          <MainNav />
          <div className="tools">
            <button type="button" className="icon-btn" popoverTarget="search" aria-label="Search">
              <Icon name="search" />
            </button>
            <Link className="icon-btn only-wide" href="/account" prefetch={false} aria-label="Account">
              <Icon name="user" />
            </Link>
            <CartCorner />
            <button type="button" className="icon-btn only-narrow" popoverTarget="menu" aria-label="Menu">
              <Icon name="menu" />
            </button>
          </div>
        </div>
      </div>
      <Menu />
      <SearchBox />
    </header>
  );
}

function Menu() {
  return (
    <Popover id="menu" label="Menu" className="menu">
      <div className="menu__head">
        <Brand />
        <CloseMenu of="menu" />
      </div>
      <ul>
        {MENU_WAYS.map(({ name, href }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
