import { entryTo } from './entry.ts';

export const handler = entryTo('checkout');
