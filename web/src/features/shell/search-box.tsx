import { Popover } from '../../ui/popover.tsx';
import { Brand } from './brand.tsx';
import { CloseMenu } from './close-menu.tsx';
import { SearchForm } from './search-form.tsx';

export function SearchBox() {
  return (
    <Popover id="search" label="Search" className="menu">
      <div className="menu__head">
        <Brand />
        <CloseMenu of="search" />
      </div>
      <SearchForm />
    </Popover>
  );
}
