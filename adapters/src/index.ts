export * from './stripe/events.ts';
export * from './stripe/payments.ts';
