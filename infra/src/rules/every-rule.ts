import * as alarms from './alarms.ts';
import * as backups from './backups.ts';
import * as bill from './bill.ts';
import { cycles } from './cycles.ts';
import * as dashboard from './dashboard.ts';
import * as deployment from './deployment.ts';
import * as edge from './edge.ts';
import * as environment from './environment.ts';
import { events } from './events.ts';
import * as functions from './functions.ts';
import * as gateway from './gateway.ts';
import * as measured from './measured.ts';
import * as pages from './pages.ts';
import * as pitfalls from './pitfalls.ts';
import { queries } from './queries.ts';
import { references } from './references.ts';
import * as rights from './rights.ts';
import * as routes from './routes.ts';
import type { Rule } from './rule.ts';
import { specification } from './spec.ts';
import * as stores from './stores.ts';
import * as stream from './stream.ts';

/** All that `infra:check` holds the template to, by name. */
export const RULES: Readonly<Record<string, Rule>> = {
  specification,
  events,
  references,
  cycles,
  ...routes,
  ...gateway,
  ...environment,
  ...rights,
  ...functions,
  ...deployment,
  ...stores,
  ...backups,
  ...bill,
  ...stream,
  ...edge,
  ...pages,
  ...alarms,
  ...dashboard,
  ...measured,
  ...pitfalls,
  queries,
};
