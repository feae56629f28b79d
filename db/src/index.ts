export * from './carts.ts';
export * from './client.ts';
export * from './products.ts';
export * from './settings.ts';
export * from './table.ts';
