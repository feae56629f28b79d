import { setTimeout as after } from 'node:timers/promises';
import {
  CodeDeployClient,
  GetApplicationRevisionCommand,
  GetDeploymentCommand,
  LifecycleEventAlreadyCompletedException,
  PutLifecycleEventHookExecutionStatusCommand,
} from '@aws-sdk/client-codedeploy';
import { InvokeCommand, LambdaClient, TooManyRequestsException } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { appSpecIn, type NewVersion, newVersionIn } from './new-version.ts';
import { trialOf } from './trials.ts';

/** What CodeDeploy hands over. */
export type Hook = { DeploymentId: string; LifecycleEventHookExecutionId: string };
/** Milliseconds: the slowest function has a minute, and there must be time left to say what came of it. */
export const PATIENCE = 80_000;
/** Milliseconds, and then a function that was busy is asked again. */
const PAUSE = 2_000;

/**
 * Tries the new version of a function before it gets any traffic, and tells CodeDeploy whether it may. Any doubt is a no:
 * the old version then stays, and CloudFormation takes the whole deployment back.
 */
export async function beforeTraffic(
  hook: Hook,
  { patience = PATIENCE, pause = PAUSE, write = toTheLog }: Manner = {},
): Promise<void> {
  const codeDeploy = new CodeDeployClient();
  const complaint = await complaintAbout(hook, { codeDeploy, patience, pause }).catch(reasonOf);
  const line = { level: complaint ? 'error' : 'info', message: complaint ?? 'fit for traffic' };
  write(JSON.stringify({ timestamp: new Date().toISOString(), ...line, deployment: hook.DeploymentId }));
  const verdict = new PutLifecycleEventHookExecutionStatusCommand({
    deploymentId: hook.DeploymentId,
    lifecycleEventHookExecutionId: hook.LifecycleEventHookExecutionId,
    status: complaint ? 'Failed' : 'Succeeded',
  });
  await codeDeploy.send(verdict).catch(unlessSaidBefore);
}

type Manner = { patience?: number; pause?: number; write?: (line: string) => void };
type Means = { codeDeploy: CodeDeployClient; patience: number; pause: number };

async function complaintAbout(hook: Hook, { codeDeploy, patience, pause }: Means): Promise<string | undefined> {
  const abortSignal = AbortSignal.timeout(patience);
  const found = newVersionIn(await appSpecOf(hook.DeploymentId, { codeDeploy, abortSignal }));
  const trial = trialOf(found.functionName);
  const event = trial.event(await originSecret(abortSignal));
  const answer = await whenFree(() => answerOf(found, { event, abortSignal }), { pause, abortSignal });
  const complaint = trial.complaint(answer);
  return complaint && `${found.functionName}, version ${found.version}: ${complaint}`;
}

type Reading = { codeDeploy: CodeDeployClient; abortSignal: AbortSignal };

async function appSpecOf(deploymentId: string, { codeDeploy, abortSignal }: Reading): Promise<string | undefined> {
  const { deploymentInfo } = await codeDeploy.send(new GetDeploymentCommand({ deploymentId }), { abortSignal });
  const { applicationName, revision } = deploymentInfo ?? {};
  const told = appSpecIn(revision);
  if (told !== undefined || !revision) return told;
  const inFull = new GetApplicationRevisionCommand({ applicationName, revision });
  return appSpecIn((await codeDeploy.send(inFull, { abortSignal })).revision);
}

type Asking = { event: object; abortSignal: AbortSignal };

async function answerOf({ functionName, version }: NewVersion, { event, abortSignal }: Asking): Promise<unknown> {
  const invocation = new InvokeCommand({
    FunctionName: functionName,
    Qualifier: version,
    Payload: JSON.stringify(event),
  });
  const { FunctionError, Payload } = await new LambdaClient().send(invocation, { abortSignal });
  const text = Payload?.transformToString() ?? '';
  // Its own words: Lambda's message and the name of the error, where the function did not get so far as to answer.
  if (FunctionError) throw new Error(`${functionName}, version ${version}, broke down: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

/** All functions are tried at once, and a new account has no more than ten copies for all of them. */
async function whenFree<Answer>(ask: () => Promise<Answer>, waiting: Waiting): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TooManyRequestsException)) throw error;
    await after(waiting.pause, undefined, { signal: waiting.abortSignal });
    return whenFree(ask, waiting);
  }
}

type Waiting = { pause: number; abortSignal: AbortSignal };

/** Whoever comes without it is sent away by the API. */
async function originSecret(abortSignal: AbortSignal): Promise<string> {
  const asked = new GetSecretValueCommand({ SecretId: process.env['SECRETS_ARNS'] });
  const { SecretString = '' } = await new SecretsManagerClient().send(asked, { abortSignal });
  // Not by the parser, which quotes in its errors what it could not read.
  const [, secret] = /"ORIGIN_SECRET":\s*"([^"\\]+)"/.exec(SecretString) ?? [];
  if (secret === undefined) throw new Error('the secret of the edge is not as CloudFormation makes it');
  return secret;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'AbortError') return 'there was no answer in time';
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** CodeDeploy may ask twice; the first word counts. */
function unlessSaidBefore(error: unknown): void {
  if (!(error instanceof LifecycleEventAlreadyCompletedException)) throw error;
}

function toTheLog(line: string): void {
  process.stdout.write(`${line}\n`);
}
