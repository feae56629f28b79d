import { PublicSettings } from '@rakhi/contract';
import { PUBLIC, route } from '../http/route.ts';
import { presentSettings } from '../presenters/season.ts';

export const getPublicSettings = route({
  method: 'GET',
  path: '/settings/public',
  summary: 'The season with its order-by times, the banner, and how to reach us',
  access: 'anyone',
  cache: PUBLIC,
  replies: { 200: PublicSettings },
  async handle(_, { settings, clock }) {
    return { status: 200, body: presentSettings(await settings.read(), clock.now()) };
  },
});
