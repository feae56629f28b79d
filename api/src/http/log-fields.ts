/**
 * All that a line of the log may say, besides the figures of METRICS and ALARMS. A closed list, because the log is read by
 * more people than the table, and kept without regard to who wants to be forgotten: before a field gets in here, somebody
 * has asked whether it could hold a name, an address or a word of a shopper. Questions to the log are held to it too.
 */
export const LOG_FIELDS = {
  level: 'info, warn or error',
  timestamp: 'when, by the clock of the process',
  message: 'what kind of line it is; a text of ours, without anything put into it',
  version: 'which deployment wrote it',

  area: 'the function: checkout, payment-events, jobs …',
  lambdaRequestId: 'one call of a function, as Lambda’s own lines name it',
  cold: 'there if it was the first call of a copy of the function, which had to be started for it',
  traceId: 'one trace of X-Ray, through gateway, functions and queues',
  requestId: 'one request, as the gateway’s log and the problem that the shopper sees name it',

  method: 'of the request',
  path: 'of the route, with its place holders: in an address may stand anything',
  status: 'of the answer',
  code: 'of the refusal',
  ms: 'how long the work took',
  tableCalls: 'how often the table was asked',
  tableMs: 'how long for, tries and pauses included; calls side by side count each',
  stripeCalls: 'how often Stripe was asked',
  stripeMs: 'how long for',

  orderId: 'the order that the work was about, if it was one that exists',
  productId: 'whose stock was changed by hand',
  change: 'by how much',
  by: 'the user id of who did it',
  job: 'which job',
  counts: 'what a job or a batch came to, in numbers',
  messageId: 'a message of the queue',
  receives: 'how often it was tried',
  eventId: 'an event of Stripe, or a record of the stream',
  kind: 'what the event was about',
  sessionId: 'a session of Stripe; opens nothing without its secret',
  paymentIntentId: 'a payment of Stripe',
  disputeId: 'a dispute of Stripe',
  names: 'ids of letters and orders, or tags of pages, that the line is about',
  agreed: 'cents that an order costs',
  paid: 'cents that were paid for it',
  amount: 'cents that could not be given back',

  error: 'the kind of an error',
  reason: 'its words, e-mail addresses blanked; or why stock was changed, as staff typed it',
  stack: 'where it came from',
  cause: 'what it came of',
  _aws: 'which figures of the line CloudWatch counts',
} as const;
