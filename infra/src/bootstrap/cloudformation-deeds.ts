import { FOR_KEEPING } from './deeds-for-keeping.ts';
import { FOR_RUNNING } from './deeds-for-running.ts';
import { FOR_THE_EDGE } from './deeds-for-the-edge.ts';
import { FOR_WATCHING } from './deeds-for-watching.ts';
import type { Deed } from './policy.ts';

/**
 * What CloudFormation asks AWS for to make, change, look at and delete each kind of thing. From what AWS has published of
 * its handlers and from its pages on each service: the database of descriptions that the rules read has no rights in it.
 */
export const DEEDS: Readonly<Record<string, Deed[]>> = {
  ...FOR_RUNNING,
  ...FOR_KEEPING,
  ...FOR_THE_EDGE,
  ...FOR_WATCHING,
};
