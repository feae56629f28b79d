import { Health } from '@rakhi/contract';
import { route } from '../http/route.ts';

export const getHealth = route({
  method: 'GET',
  path: '/health',
  summary: 'Whether the table, the payments and the sign-in answer',
  access: 'anyone',
  limit: 'none',
  replies: { 200: Health, 503: Health },
  async handle(_, { health }) {
    const report = await health();
    return report.status === 'ok' ? { status: 200, body: report } : { status: 503, body: report };
  },
});
