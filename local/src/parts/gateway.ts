import { apart, compose, createApp, jobs, loadConfig, onPaymentEvents, onTableChanges } from '@rakhi/api';
import { documentClient } from '@rakhi/db';
import { runJobsOnTime } from '../gateway/clockwork.ts';
import { startGateway } from '../gateway/start-gateway.ts';
import { startQueue } from '../queue/start-queue.ts';
import { startStream } from '../stream/start-stream.ts';
import { partIsReady, told } from './part-process.ts';

const config = loadConfig(process.env);
const client = documentClient({ region: config.region, ...(config.dynamoUrl && { endpoint: config.dynamoUrl }) });
const deps = compose(config, { table: client });
const followTable = onTableChanges(deps);
const doPaymentEvents = onPaymentEvents(deps);
// What a request sets off is no part of it: on AWS it is another function.
const stream = startStream({
  table: config.table,
  client,
  follow: (event) => apart({ area: 'stream' }, () => followTable(event)),
});
const queue = await startQueue({
  dataDir: told('DATA_DIR'),
  port: Number(told('QUEUE_PORT')),
  consume: (event) => apart({ area: 'payment-events' }, () => doPaymentEvents(event)),
});
const clockwork = runJobsOnTime(jobs, deps);
const gateway = await startGateway({
  port: Number(told('PORT')),
  api: createApp(deps),
  webUrl: told('WEB_URL'),
  imagesUrl: told('S3_URL'),
  bucket: told('IMAGES_BUCKET'),
  jobs: clockwork,
  stream,
});

partIsReady({}, async () => {
  clockwork.stop();
  await gateway.close();
  await queue.close();
  // The last: it tells what all the others have still written.
  await stream.close();
});
