/** The second door of this package, for `drills/` alone: a table that goes wrong as a test says. */
export { type Choice, type Fault, faulty } from './faulty.ts';
export { cancelled, troubles } from './troubles.ts';
