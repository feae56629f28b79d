import type { Deps } from './deps.ts';
import type { Route } from './http/route.ts';
import { type App, serve } from './http/serve.ts';
import * as adminDashboard from './routes/admin-dashboard.ts';
import * as adminOrders from './routes/admin-orders.ts';
import * as adminPeople from './routes/admin-people.ts';
import * as adminProducts from './routes/admin-products.ts';
import * as adminUploads from './routes/admin-uploads.ts';
import * as cart from './routes/cart.ts';
import * as checkout from './routes/checkout.ts';
import * as deliveryOptions from './routes/delivery-options.ts';
import { BASE_PATH, documentationOf } from './routes/documentation.ts';
import * as health from './routes/health.ts';
import * as orders from './routes/orders.ts';
import * as products from './routes/products.ts';
import * as settings from './routes/settings.ts';
import * as webhooks from './routes/webhooks.ts';

const shop = {
  catalogue: routesIn(products, settings, health),
  cart: routesIn(cart, deliveryOptions),
  checkout: routesIn(checkout),
  orders: routesIn(orders),
  admin: routesIn(adminProducts, adminUploads, adminOrders, adminPeople, adminDashboard),
  webhook: routesIn(webhooks),
};

/** One Lambda function each, so that each has only the rights its routes need. */
export const areas = {
  ...shop,
  catalogue: [...shop.catalogue, ...documentationOf(Object.values(shop).flat())],
} satisfies Record<string, readonly Route[]>;
export type Area = keyof typeof areas;

export const routes: readonly Route[] = Object.values(areas).flat();

/** The whole API, as one machine serves it; in AWS the stage of API Gateway is the base path. */
export function createApp(deps: Deps): App {
  return serve(routes, deps, BASE_PATH);
}

type RoutesModule = Readonly<Record<string, Route>>;

function routesIn(...modules: readonly RoutesModule[]): Route[] {
  return modules.flatMap((each) => Object.values(each));
}
