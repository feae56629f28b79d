import { another, apiEvent, changed, eventAt, type Planted, removed, textWith, variable } from './planting.ts';

/** What the code does not fit to. */
export const AGAINST_THE_CODE: readonly Planted[] = [
  [
    'routes',
    'a route without an event',
    eventAt('cart', 'PutCartItemId'),
    'missing: cart PUT /cart/{itemId}, open, with a body',
  ],
  [
    'routes',
    'an event without a route',
    eventAt('orders', 'Old', apiEvent('GET', '/orders/old')),
    'unknown: orders GET /orders/old, signed in',
  ],
  [
    'routes',
    'an event at another function',
    eventAt('cart', 'GetHealth', apiEvent('GET', '/health', 'NONE')),
    'unknown: cart GET /health, open',
  ],
  [
    'routes',
    'a door of the back office that is open',
    eventAt('admin', 'GetOrders', apiEvent('GET', '/admin/orders', 'NONE')),
    'unknown: admin GET /admin/orders, open',
  ],
  [
    'routes',
    'a door of the shop that is shut',
    eventAt('webhook', 'PostWebhooksStripe', apiEvent('POST', '/webhooks/stripe')),
    'missing: webhook POST /webhooks/stripe, open',
  ],
  [
    'routes',
    'a route that is there twice',
    eventAt('catalogue', 'Again', apiEvent('GET', '/docs', 'NONE')),
    'unknown: catalogue GET /docs, open',
  ],
  [
    'routes',
    'a route that takes any body',
    eventAt('cart', 'PostCart', apiEvent('POST', '/cart', 'NONE')),
    'missing: cart POST /cart, open, with a body',
  ],
  [
    'routes',
    'a gateway that lets everyone in by default',
    changed('Api', { Auth: {} }),
    'missing: orders GET /orders, signed in',
  ],
  [
    'crossOrigin',
    'a header that an app of another origin may not send',
    changed('Api', {
      Cors: { AllowMethods: "'GET, POST, PUT, DELETE'", AllowHeaders: "'Authorization'", MaxAge: "'600'" },
    }),
    'the API has other AllowHeaders for another origin',
  ],
  [
    'headersFilled',
    'an app of which nobody knows whether there is one',
    changed('Api', { Cors: { AllowOrigin: textWith('AppOrigin') } }),
    'AllowOrigin may be empty',
  ],
  ['clock', 'a job that nobody runs', eventAt('jobs', 'SendMail'), 'missing: send-mail'],
  [
    'environment',
    'a setting that is missing',
    (faulty) => {
      delete faulty.Globals.Function.Environment.Variables['TABLE_NAME'];
    },
    'cart: TABLE_NAME: Invalid input: expected string, received undefined',
  ],
  [
    'environment',
    'a setting that nobody reads',
    variable('cart', 'TABEL_NAME', 'x'),
    'cart: TABEL_NAME: nobody reads it',
  ],
  [
    'environment',
    'a secret that anyone can look up',
    variable('cart', 'STRIPE_SECRET_KEY', 'x'),
    'cart: STRIPE_SECRET_KEY: belongs into the secret',
  ],
  [
    'environment',
    'a stand-in in the place of AWS',
    variable('cart', 'DYNAMODB_URL', 'x'),
    'cart: DYNAMODB_URL: is for one machine',
  ],
  [
    'environment',
    'a variable that Lambda keeps for itself',
    variable('cart', 'AWS_SESSION_TOKEN', 'x'),
    "cart: AWS_SESSION_TOKEN: is Lambda's to set",
  ],
  [
    'environment',
    'secrets that cannot be found',
    (faulty) => {
      delete faulty.Globals.Function.Environment.Variables['SECRETS_ARNS'];
    },
    'cart: SECRETS_ARNS: is missing',
  ],
  [
    'queuesTold',
    'a webhook that would settle by itself',
    another('webhook', () => ({ Environment: { Variables: {} } })),
    'webhook may write to PaymentEvents and is not told where it is',
  ],
  [
    'queuesTold',
    'a queue that is told of and may not be written to',
    variable('cart', 'PAYMENT_EVENTS_QUEUE_URL', { Ref: 'PaymentEvents' }),
    'cart may not write to PaymentEvents, which it is told of',
  ],
  ['noSecrets', 'a key in the template', variable('cart', 'LOG_LEVEL', 'sk_live_51Example'), 'looks like a secret'],
  [
    'noSecrets',
    'a secret as the default of a parameter',
    (faulty) => {
      faulty.Parameters['StripeSecret'] = { Default: 'x' };
    },
    'StripeSecret has a secret',
  ],
  [
    'secretsRead',
    'a secret that may not be read',
    another('cart', () => ({ Policies: [{ Ref: 'QueryTable' }] })),
    'cart may not read TokenSecret',
  ],
  [
    'secretsRead',
    'a secret that may be read for nothing',
    another('jobs', ({ Policies = [] }) => ({ Policies: [...Policies, { Ref: 'ReadOriginSecret' }] })),
    'jobs may read OriginSecret and has no use',
  ],
  [
    'table',
    'a key of another type',
    changed('Table', { AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'B' }] }),
    'another AttributeDefinitions',
  ],
  [
    'table',
    'a key of another name',
    changed('Table', { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] }),
    'another KeySchema',
  ],
  [
    'table',
    'an index that is missing',
    changed('Table', { GlobalSecondaryIndexes: [] }),
    'another GlobalSecondaryIndexes',
  ],
  [
    'table',
    'another stream',
    changed('Table', { StreamSpecification: { StreamViewType: 'KEYS_ONLY' } }),
    'another StreamSpecification',
  ],
  [
    'table',
    'an end of life under another name',
    changed('Table', { TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } }),
    'another TimeToLiveSpecification',
  ],
  ['table', 'another way to pay', changed('Table', { BillingMode: 'PROVISIONED' }), 'another BillingMode'],
  [
    'table',
    'no way back in time',
    changed('Table', { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } }),
    'PointInTimeRecovery',
  ],
  [
    'patience',
    'a function that dies before Stripe is given up',
    another('checkout', () => ({ Timeout: 15 })),
    'CheckoutFunction dies',
  ],
  [
    'patience',
    'a queue whose function dies before Stripe is given up',
    another('payment-events', () => ({ Timeout: 15 })),
    'PaymentEventsFunction dies',
  ],
  [
    'patience',
    'a function that outlives the gateway',
    another('catalogue', () => ({ Timeout: 60 })),
    'CatalogueFunction goes on',
  ],
  ['raised', 'a thing that nobody watches', removed('RefundFailed'), 'nobody watches RefundFailed'],
];
