export { STRIPE_EVENT_TYPES } from '@rakhi/adapters';
export { tableDefinition } from '@rakhi/db';
export { ALARMS } from './alarms.ts';
export { type Area, areas, createApp, routes } from './app.ts';
export { compose, STRIPE_PATIENCE } from './compose.ts';
export { type Config, loadConfig, SECRET_SETTINGS, SETTING_NAMES } from './config.ts';
export type { Deps } from './deps.ts';
export type { Route } from './http/route.ts';
export { jobs } from './jobs.ts';
