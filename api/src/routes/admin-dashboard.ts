import { Dashboard, DashboardQuery } from '@rakhi/contract';
import { CURRENCY, salesBetween } from '@rakhi/core';
import { route } from '../http/route.ts';

export const getAdminDashboard = route({
  method: 'GET',
  path: '/admin/dashboard',
  summary: 'What was sold, day by day: orders, takings, refunds, units given back',
  access: 'staff',
  query: DashboardQuery,
  replies: { 200: Dashboard },
  async handle({ query }, deps) {
    const body: Dashboard = { ...(await salesBetween(query, deps)), currency: CURRENCY };
    return { status: 200, body };
  },
});
