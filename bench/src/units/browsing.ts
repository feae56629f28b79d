import { askWell } from '../shop/ask.ts';
import { productAt, type Unit } from './unit.ts';

export const list: Unit = {
  name: 'list',
  title: 'list of 24',
  once: ({ running }, ask) => askWell(ask, 'GET', `${running.api}/products?limit=24`),
};

export const compressedList: Unit = {
  name: 'list-gzip',
  title: 'list of 24, compressed',
  once: ({ running }, ask) =>
    askWell(ask, 'GET', `${running.api}/products?limit=24`, { headers: { 'accept-encoding': 'gzip' } }),
};

export const search: Unit = {
  name: 'search',
  title: 'search, 24 found',
  once: ({ running }, ask) => askWell(ask, 'GET', `${running.api}/products?q=rakhi&limit=24`),
};

export const product: Unit = {
  name: 'product',
  title: 'product by slug',
  once: (world, ask, turn) => askWell(ask, 'GET', `${world.running.api}/products/${productAt(world, turn).slug}`),
};

export const page: Unit = {
  name: 'page',
  title: 'product page (HTML)',
  once: (world, ask, turn) => askWell(ask, 'GET', `${world.running.shop}/p/${productAt(world, turn).slug}`),
};
