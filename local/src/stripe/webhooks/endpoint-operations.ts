import type Stripe from 'stripe';
import { isLoopback } from '../../loopback.ts';
import type { Account } from '../account/account.ts';
import { API_VERSION } from '../account/announce.ts';
import { newId } from '../account/new-id.ts';
import { listed, PAGE_PARAMETERS } from '../rest/listing.ts';
import type { Operation, Question } from '../rest/operation.ts';
import { list, metadata, optional, readParameters, text, url } from '../rest/parameters.ts';
import { invalid, missing } from '../rest/refusal.ts';

const ENDPOINTS = '/v1/webhook_endpoints';

export const endpointOperations: readonly Operation[] = [
  { method: 'POST', path: ENDPOINTS, answer: createEndpoint },
  { method: 'GET', path: ENDPOINTS, answer: listEndpoints },
  { method: 'GET', path: `${ENDPOINTS}/:id`, answer: ({ account, id }) => withoutSecret(findEndpoint(account, id)) },
];

const ENDPOINT_PARAMETERS = {
  url,
  enabled_events: list(text(), 500),
  api_version: optional(text()),
  description: optional(text()),
  metadata,
};

function createEndpoint({ account, form }: Question): Stripe.WebhookEndpoint {
  const { metadata: labels, ...parameters } = readParameters(form, ENDPOINT_PARAMETERS);
  checkLoopback(parameters.url);
  const made = { id: newId('we_'), secret: newId('whsec_', 32), description: parameters.description ?? null };
  return registerEndpoint(account, { ...parameters, ...made, metadata: labels });
}

type Registration = Pick<Stripe.WebhookEndpoint, 'id' | 'url' | 'enabled_events'> & {
  secret: string;
  description?: string | null;
  metadata?: Stripe.Metadata;
};

/** Registering the same id again moves the endpoint; what is still owed to it goes to the new address. */
export function registerEndpoint(account: Account, registration: Registration): Stripe.WebhookEndpoint {
  return account.endpoints.put({
    object: 'webhook_endpoint',
    api_version: API_VERSION,
    application: null,
    created: account.now(),
    livemode: false,
    status: 'enabled',
    ...registration,
    description: registration.description ?? null,
    metadata: registration.metadata ?? {},
  });
}

/** Nothing of a stand-in leaves the machine. */
function checkLoopback(address: string): void {
  if (isLoopback(address)) return;
  throw invalid('The stand-in delivers webhooks on this machine only.', { code: 'url_invalid', param: 'url' });
}

function listEndpoints({ account, form }: Question): object {
  return listed(account.endpoints.all().map(withoutSecret), readParameters(form, PAGE_PARAMETERS), ENDPOINTS);
}

/** Stripe shows the secret once, in the answer that makes it. */
function withoutSecret({ secret: _secret, ...endpoint }: Stripe.WebhookEndpoint): Stripe.WebhookEndpoint {
  return endpoint;
}

function findEndpoint(account: Account, id: string): Stripe.WebhookEndpoint {
  const endpoint = account.endpoints.get(id);
  if (!endpoint) throw missing('webhook endpoint', id);
  return endpoint;
}
