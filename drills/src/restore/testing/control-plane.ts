import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject, onTestFinished } from 'vitest';
import { type Answer, type Asked, continuousBackups, type Fate } from './continuous-backups.ts';

/** DynamoDB as AWS has it: the engine, and before it what the engine lacks. The SDK finds it in the place of AWS. */
export async function controlPlane(fate: Fate = {}) {
  const engine = inject('standIns').dynamodb;
  const direct = clientOf(engine);
  const documents = DynamoDBDocumentClient.from(direct);
  const backups = continuousBackups(documents, fate);

  const server = createServer(async (request, response) => {
    const { headers } = request;
    const body = await buffer(request);
    const asked = JSON.parse(body.toString()) as Asked;
    const operation = String(headers['x-amz-target']).split('.')[1] ?? '';
    const own = backups.operations[operation];
    const answer = own ? { status: 200, body: await own(asked) } : await passedOn(engine, headers, body);
    const { status, body: said } = operation === 'DescribeTable' ? backups.described(asked, answer) : answer;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    ...backups,
    dynamo: clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    time: { now: Date.now, pause: () => pause(0) },
    direct,
    documents,
  };
}

function clientOf(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
}

const PASSED_ON = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];

async function passedOn(engine: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> {
  const sent = PASSED_ON.map((name): [string, string] => [name, String(headers[name])]);
  const answer = await fetch(engine, { method: 'POST', headers: sent, body: new Uint8Array(body) });
  return { status: answer.status, body: (await answer.json()) as object };
}
