import { entryTo } from './entry.ts';

export const handler = await entryTo('catalogue');
