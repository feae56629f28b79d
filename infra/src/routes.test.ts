import { areas, jobs } from '@rakhi/api';
import { expect, it } from 'vitest';
import { differences } from './differences.ts';
import { type ApiEvent, functionOf, functionsIn, readTemplate, resource, type Template } from './read-template.ts';

const template = readTemplate();

it('every route has its event at the function of its area, guarded as it says, and nothing else has one', () => {
  expect(differences(served(), offered(template))).toEqual([]);
});

it('every job runs by the clock, but for the one that the table’s TTL does', () => {
  const wanted = Object.keys(jobs).filter((name) => name !== 'sweep-expired');
  expect(differences(wanted, scheduled(template))).toEqual([]);
});

it.each<[string, (template: Template) => void, string[]]>([
  [
    'a route without an event',
    (faulty) => {
      delete functionOf(faulty, 'cart').Events['PutCartItemId'];
    },
    ['missing: cart PUT /cart/{itemId}, open'],
  ],
  [
    'an event without a route',
    (faulty) => {
      functionOf(faulty, 'orders').Events['Old'] = event('GET', '/orders/old');
    },
    ['unknown: orders GET /orders/old, signed in'],
  ],
  [
    'an event at another function',
    (faulty) => {
      functionOf(faulty, 'cart').Events['GetHealth'] = event('GET', '/health', 'NONE');
      delete functionOf(faulty, 'catalogue').Events['GetHealth'];
    },
    ['missing: catalogue GET /health, open', 'unknown: cart GET /health, open'],
  ],
  [
    'a door of the back office that is open',
    (faulty) => {
      functionOf(faulty, 'admin').Events['GetOrders'] = event('GET', '/admin/orders', 'NONE');
    },
    ['missing: admin GET /admin/orders, signed in', 'unknown: admin GET /admin/orders, open'],
  ],
  [
    'a door of the shop that is shut',
    (faulty) => {
      functionOf(faulty, 'webhook').Events['PostWebhooksStripe'] = event('POST', '/webhooks/stripe');
    },
    ['missing: webhook POST /webhooks/stripe, open', 'unknown: webhook POST /webhooks/stripe, signed in'],
  ],
  [
    'a route that is there twice',
    (faulty) => {
      functionOf(faulty, 'catalogue').Events['Again'] = event('GET', '/docs', 'NONE');
    },
    ['unknown: catalogue GET /docs, open'],
  ],
])('%s is found', (_, plant, found) => {
  const faulty = structuredClone(template);
  plant(faulty);
  expect(differences(served(), offered(faulty))).toEqual(found);
});

it('a gateway that lets everyone in by default is found', () => {
  const faulty = structuredClone(template);
  resource(faulty, 'Api').Properties = { Auth: {} };
  expect(differences(served(), offered(faulty))).toContain('missing: orders GET /orders, signed in');
});

it('a job that nobody runs is found', () => {
  const faulty = structuredClone(template);
  delete functionOf(faulty, 'jobs').Events['SendMail'];
  expect(scheduled(faulty)).not.toContain('send-mail');
});

function served(): string[] {
  return Object.entries(areas).flatMap(([area, routes]) =>
    routes.map(({ method, path, access }) => line(area, `${method} ${path}`, access === 'anyone')),
  );
}

function offered(template: Template): string[] {
  const { Auth } = resource(template, 'Api').Properties as { Auth: { DefaultAuthorizer?: string } };
  return functionsIn(template).flatMap(([area, { Events }]) =>
    Object.values(Events).flatMap((event) => {
      if (event.Type !== 'Api') return [];
      const { Method, Path, Auth: own } = event.Properties;
      return line(area, `${Method} ${Path}`, (own?.Authorizer ?? Auth.DefaultAuthorizer) !== 'Cognito');
    }),
  );
}

function scheduled(template: Template): string[] {
  return Object.values(functionOf(template, 'jobs').Events).flatMap((event) =>
    event.Type === 'ScheduleV2' ? [JSON.parse(event.Properties.Input).job] : [],
  );
}

const line = (area: string, route: string, isOpen: boolean) => `${area} ${route}, ${isOpen ? 'open' : 'signed in'}`;

function event(Method: string, Path: string, Authorizer?: string): ApiEvent {
  return { Type: 'Api', Properties: { Method, Path, ...(Authorizer && { Auth: { Authorizer } }) } };
}
