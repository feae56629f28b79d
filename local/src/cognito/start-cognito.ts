import { join } from 'node:path';
import { Hono } from 'hono';

import { cors } from 'hono/cors';
import { failures } from '../failures.ts';
import { limitBody } from '../limit-body.ts';
import { loopbackOnly, loopbackOrigin } from '../loopback.ts';
import { listenOnLoopback, type StandIn } from '../stand-in.ts';
import { CognitoError } from './cognito-error.ts';
import { parseFields } from './fields.ts';
import { letterSender } from './letters.ts';
import type { Cognito, Operations } from './operation.ts';
import { accountOperations } from './operations/account.ts';
import { adminUserOperations } from './operations/admin-users.ts';
import { groupOperations } from './operations/groups.ts';
import { listUsersOperations } from './operations/list-users.ts';
import { passwordOperations } from './operations/password.ts';
import { poolOperations } from './operations/pools.ts';
import { signInOperations } from './operations/sign-in.ts';
import { signUpOperations } from './operations/sign-up.ts';
import { publicKeysOf } from './tokens.ts';
import { addClient, addPool, own, poolById, type UserPools, userPoolsIn } from './user-pools.ts';

export type CognitoOptions = {
  dataDir: string;
  port?: number;
  /** Where letters with codes go, over SES v2; onto the console when left out. */
  mailboxUrl?: string;
};

/** A running stand-in with the pool and the client that the shop uses. */
export type CognitoStandIn = StandIn & { userPoolId: string; clientId: string };

const SHOP_POOL = 'us-east-1_Local0001';
const CONTENT_TYPE = 'application/x-amz-json-1.1';
const PROTOCOL = 'AWSCognitoIdentityProviderService.';
const MOST_BYTES = 128 * 1024;
const SIGNED_OPERATIONS = /^(Admin|Create|List)/;

/** Speaks the protocol of Cognito's user pools and keeps its state in `dataDir/cognito/pools.json`. */
export async function startCognito({ dataDir, port, mailboxUrl }: CognitoOptions): Promise<CognitoStandIn> {
  const pools = userPoolsIn(join(dataDir, 'cognito', 'pools.json'));
  const shop = shopPoolIn(pools);
  const server = await listenOnLoopback(appFor({ pools, send: letterSender(mailboxUrl) }).fetch, port);
  return { ...server, ...shop };
}

function shopPoolIn(pools: UserPools): { userPoolId: string; clientId: string } {
  const known = own(pools.state.pools, SHOP_POOL);
  const pool = known ?? addPool(pools, 'usa-rakhi', SHOP_POOL);
  const [client = addClient(pool, SHOP_CLIENT)] = Object.values(pool.clients);
  // Starting again writes nothing, so that it works on a full disk too.
  if (!known) pools.save();
  return { userPoolId: pool.id, clientId: client.id };
}

const SHOP_CLIENT = {
  name: 'web',
  authFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  hidesUsers: true,
  accessSeconds: 3600,
  idSeconds: 3600,
  refreshSeconds: 30 * 24 * 3600,
};

function appFor(cognito: Cognito): Hono {
  const operations: Operations = {
    ...signUpOperations(cognito),
    ...signInOperations(cognito),
    ...passwordOperations(cognito),
    ...accountOperations(cognito),
    ...adminUserOperations(cognito),
    ...listUsersOperations(cognito),
    ...groupOperations(cognito),
    ...poolOperations(cognito),
  };
  const app = new Hono();
  app.use(loopbackOnly);
  app.use(
    cors({
      origin: loopbackOrigin,
      exposeHeaders: ['x-amzn-errortype', 'x-amzn-errormessage', 'x-amzn-requestid'],
      maxAge: 600,
    }),
  );
  const { control, guard } = failures((kind) => refused(TROUBLES[kind]));
  app.route('/', control);
  app.use(guard);
  app.get('/:pool/.well-known/jwks.json', (c) => c.json(publicKeysOf(poolById(cognito.pools, c.req.param('pool')))));
  app.post('/', limitBody({ maxSize: MOST_BYTES }), async (c) => {
    const name = c.req.header('x-amz-target')?.slice(PROTOCOL.length) ?? '';
    const operation = own(operations, name);
    if (operation === undefined) throw new CognitoError('UnknownOperationException', `Not known here: ${name}`);
    if (SIGNED_OPERATIONS.test(name) && !c.req.header('authorization')?.startsWith('AWS4-HMAC-SHA256 ')) {
      throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
    }
    const answer = await operation(parseFields(await c.req.text()));
    return c.json(answer, 200, { 'content-type': CONTENT_TYPE });
  });
  app.onError(answerError);
  return app;
}

function answerError(error: Error): Response {
  const isRefusal = error instanceof CognitoError;
  if (!isRefusal) console.error(error);
  const name = isRefusal ? error.name : 'InternalErrorException';
  const message = isRefusal ? error.message : 'Something went wrong in the stand-in.';
  return refused({ name, message, status: isRefusal ? 400 : 500 });
}

const TROUBLES = {
  500: { name: 'InternalErrorException', message: 'The stand-in was told to fail.', status: 500 },
  429: { name: 'TooManyRequestsException', message: 'The stand-in was told to be busy.', status: 400 },
};

function refused({ name, message, status }: { name: string; message: string; status: number }): Response {
  const headers = { 'content-type': CONTENT_TYPE, 'x-amzn-errortype': name, 'x-amzn-errormessage': message };
  return Response.json({ __type: name, message }, { status, headers });
}
