export * from './cognito/tokens.ts';
export * from './images/s3-images.ts';
export * from './mail/letters.ts';
export * from './mail/ses-mailer.ts';
export * from './queue/sqs-payment-queue.ts';
export * from './storefront/web-storefront.ts';
export * from './stripe/events.ts';
export * from './stripe/payments.ts';
