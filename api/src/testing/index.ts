/** The second door of this package, for `drills/` and the tests of `infra/`: a whole shop in a table of its own, and checked calls to it. */
export { entryTo } from '../lambda/entry.ts';
export { aBucket } from './a-bucket.ts';
export { aProduct } from './a-product.ts';
export { ADMIN, aShop, as, PACKER, STAFF, WEBHOOK_SECRET } from './a-shop.ts';
export { type Call, checkedCalls } from './call.ts';
export * from './checkout-bodies.ts';
export { gatewayEvent } from './gateway-event.ts';
export { queueEvent } from './queue-event.ts';
export { signInByName } from './sign-in-by-name.ts';
export { recordsOfTable, streamRecord } from './stream-record.ts';
export { stripeAccount } from './stripe-account.ts';
export { aUserPool } from './user-pool.ts';
