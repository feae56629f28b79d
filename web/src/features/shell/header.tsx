import type { PublicSettings } from '@rakhi/contract';
import Form from 'next/form';
import Link from 'next/link';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { CartButton } from '../cart/cart-button.tsx';
import { Brand } from './brand.tsx';
import { SeasonStrip } from './season-strip.tsx';
import { MAIN_WAYS, MENU_WAYS } from './ways.ts';

export function Header({ settings }: { settings: PublicSettings }) {
  return (
    <header>
      <SeasonStrip settings={settings} />
      <div className="top">
        <div className="wrap">
          <Brand />
          <nav className="nav" aria-label="Shop">
            {MAIN_WAYS.map(({ name, href }) => (
              <Link key={href} href={href}>
                {name}
              </Link>
            ))}
          </nav>
          <div className="tools">
            <button type="button" className="icon-btn" popoverTarget="search" aria-label="Search">
              <Icon name="search" />
            </button>
            <Link className="icon-btn only-wide" href="/account" aria-label="Account">
              <Icon name="user" />
            </Link>
            <CartButton />
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

const CloseMenu = ({ of }: { of: string }) => (
  <button type="button" className="icon-btn" popoverTarget={of} popoverTargetAction="hide" aria-label="Close">
    <Icon name="close" />
  </button>
);

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

function SearchBox() {
  return (
    <Popover id="search" label="Search" className="menu">
      <div className="menu__head">
        <Brand />
        <CloseMenu of="search" />
      </div>
      <Form action="/products" role="search">
        <label className="field">
          <span>What are you looking for? We forgive spelling.</span>
          <input className="input" type="search" name="q" maxLength={100} autoComplete="off" />
        </label>
        <button type="submit" className="btn btn--primary">
          Search
        </button>
      </Form>
    </Popover>
  );
}
