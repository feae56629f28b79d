import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a version does with an event; `silent` never answers. */
export type Version = ((event: object) => Promise<unknown>) | 'silent';
type Verdict = { deploymentId: string; lifecycleEventHookExecutionId: string; status: string };
type Account = {
  /** By `function:version`. */
  versions: Record<string, Version>;
  /** How many calls of functions are turned away, because too many copies run. */
  busyFor?: number;
  /** What CodeDeploy says of every deployment, and when it is asked for the whole of what it has named. */
  revision: object;
  revisionInFull?: object;
  secret: string;
};

/** CodeDeploy, Lambda and Secrets Manager of one account, as their own clients speak to them. */
export async function awsStandIn(account: Account) {
  const verdicts: Verdict[] = [];
  const invoked: string[] = [];
  const server = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString();
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1];
    if (operation === undefined) return invoke(request, response, JSON.parse(text));
    const { status = 200, body } = answerTo(operation, JSON.parse(text));
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  });

  function answerTo(operation: string, asked: Verdict): { status?: number; body: object } {
    if (operation === 'GetSecretValue') return { body: { SecretString: account.secret } };
    if (operation === 'GetDeployment') {
      return { body: { deploymentInfo: { applicationName: 'usarakhi-dev-App', revision: account.revision } } };
    }
    if (operation === 'GetApplicationRevision') return { body: { revision: account.revisionInFull } };
    const isSecond = verdicts.some(
      (each) => each.lifecycleEventHookExecutionId === asked.lifecycleEventHookExecutionId,
    );
    if (isSecond) return { status: 400, body: { __type: 'LifecycleEventAlreadyCompletedException' } };
    verdicts.push(asked);
    return { body: { lifecycleEventHookExecutionId: asked.lifecycleEventHookExecutionId } };
  }

  async function invoke({ url = '' }: IncomingMessage, response: ServerResponse, event: object): Promise<void> {
    const { pathname, searchParams } = new URL(url, 'http://lambda.test');
    const name = `${pathname.split('/')[3]}:${searchParams.get('Qualifier')}`;
    invoked.push(name);
    if (account.busyFor) {
      account.busyFor -= 1;
      response
        .writeHead(429, { 'x-amzn-ErrorType': 'TooManyRequestsException' })
        .end('{"Reason":"ConcurrentInvocationLimitExceeded"}');
      return;
    }
    const version = account.versions[name];
    if (version === 'silent') return;
    if (!version) {
      response.writeHead(404, { 'x-amzn-ErrorType': 'ResourceNotFoundException' }).end('{"Message":"not found"}');
      return;
    }
    await version(event).then(
      (answer) => response.end(JSON.stringify(answer)),
      ({ name: errorType, message: errorMessage }) =>
        response
          .writeHead(200, { 'X-Amz-Function-Error': 'Unhandled' })
          .end(JSON.stringify({ errorType, errorMessage })),
    );
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    verdicts,
    invoked,
    account,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
