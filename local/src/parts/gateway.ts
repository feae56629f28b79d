import { compose, createApp, jobs, loadConfig, onPaymentEvents } from '@rakhi/api';
import { runJobsOnTime } from '../gateway/clockwork.ts';
import { startGateway } from '../gateway/start-gateway.ts';
import { startQueue } from '../queue/start-queue.ts';
import { partIsReady, told } from './part-process.ts';

const deps = compose(loadConfig(process.env));
const queue = await startQueue({
  dataDir: told('DATA_DIR'),
  port: Number(told('QUEUE_PORT')),
  consume: onPaymentEvents(deps),
});
const clockwork = runJobsOnTime(jobs, deps);
const gateway = await startGateway({
  port: Number(told('PORT')),
  api: createApp(deps),
  webUrl: told('WEB_URL'),
  imagesUrl: told('S3_URL'),
  bucket: told('IMAGES_BUCKET'),
  jobs: clockwork,
});

partIsReady({}, async () => {
  clockwork.stop();
  await gateway.close();
  await queue.close();
});
