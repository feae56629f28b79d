import { startCognito } from '../cognito/start-cognito.ts';
import { startImages } from '../images/start-images.ts';
import { startMailbox } from '../mailbox/start-mailbox.ts';
import { startStripe } from '../stripe/start-stripe.ts';
import { partIsReady, told } from './part-process.ts';

/** What the shop learns from its stand-ins. */
export type StandInFacts = { userPoolId: string; clientId: string };

const dataDir = told('DATA_DIR');
const port = (name: string) => Number(told(name));

const mailbox = await startMailbox({ dataDir, port: port('MAILBOX_PORT') });
const images = await startImages({ dataDir, port: port('IMAGES_PORT') });
const cognito = await startCognito({ dataDir, port: port('COGNITO_PORT'), mailboxUrl: mailbox.url });
const stripe = await startStripe({
  dataDir,
  port: port('STRIPE_PORT'),
  webhook: { url: told('WEBHOOK_URL'), secret: told('STRIPE_WEBHOOK_SECRET') },
});

const facts: StandInFacts = { userPoolId: cognito.userPoolId, clientId: cognito.clientId };
partIsReady(facts, async () => {
  await Promise.all([mailbox, images, cognito, stripe].map((standIn) => standIn.close()));
});
