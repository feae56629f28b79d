export * from './cart.ts';
export * from './checkout.ts';
export * from './delivery.ts';
export * from './orders.ts';
export * from './primitives.ts';
export * from './problem.ts';
export * from './products.ts';
export * from './settings.ts';
