import { areas, jobs, type Route } from '@rakhi/api';
import { differences } from '../differences.ts';
import { type ApiEvent, functionOf, ownFunctionsIn, resource, type Template } from '../read-template.ts';
import type { Rule } from './rule.ts';

/** Every route has its event at the function of its area, guarded as it says, and nothing else has one. */
export const routes: Rule = (template) => differences(served(), offered(template));

/** Every job runs by the clock, but for the one that the table’s TTL does. */
export const clock: Rule = (template) =>
  differences(
    Object.keys(jobs).filter((name) => name !== 'sweep-expired'),
    Object.values(functionOf(template, 'jobs').Events ?? {}).flatMap((event) =>
      event.Type === 'ScheduleV2' ? [JSON.parse(event.Properties.Input).job] : [],
    ),
  );

function served(): string[] {
  return Object.entries(areas).flatMap(([area, ofArea]) =>
    ofArea.map((route: Route) => {
      const { method, path, access } = route;
      return line(area, { route: `${method} ${path}`, isOpen: access === 'anyone', needsBody: needsBody(route) });
    }),
  );
}

/** A raw body need not be JSON: only its signature tells what it is. */
function needsBody({ body, rawBody }: Route): boolean {
  return body !== undefined && !rawBody && !body.safeParse(undefined).success;
}

function offered(template: Template): string[] {
  const { Auth } = resource(template, 'Api').Properties as { Auth: { DefaultAuthorizer?: string } };
  return ownFunctionsIn(template).flatMap(({ area, properties }) =>
    Object.values(properties.Events ?? {})
      .filter((event): event is ApiEvent => event.Type === 'Api')
      .map(({ Properties: { Method, Path, Auth: own, RequestModel } }) => {
        const isOpen = (own?.Authorizer ?? Auth.DefaultAuthorizer) !== 'Cognito';
        return line(area, { route: `${Method} ${Path}`, isOpen, needsBody: RequestModel !== undefined });
      }),
  );
}

type Offer = { route: string; isOpen: boolean; needsBody: boolean };

function line(area: string, { route, isOpen, needsBody }: Offer): string {
  return `${area} ${route}, ${isOpen ? 'open' : 'signed in'}${needsBody ? ', with a body' : ''}`;
}
