import { parse } from 'yaml';

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Job = {
  uses?: string;
  'runs-on'?: string;
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  environment?: string;
  steps?: Step[];
};
type Workflow = { permissions?: object; jobs: Record<string, Job> };

/** What is wrong with a workflow by our own rules, which no linter knows. */
export function faultsOf(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const readsOnly = JSON.stringify(workflow.permissions) === '{"contents":"read"}';
  return [
    ...(readsOnly ? [] : ['it may more than read, as a whole']),
    ...unpinned(text),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => faultsOfJob(job).map((fault) => `${name}: ${fault}`)),
  ];
}

/** An action is a stranger's program: only the very commit that was looked at may run. */
export function unpinned(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].flatMap(([, action = '']) =>
    action.startsWith('./') || /^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)
      ? []
      : [`${action} is not pinned to a commit`],
  );
}

/** What stands in an expression is put into a script before the shell sees it, so anybody's words could become commands. */
export function insertions(steps: readonly Step[]): string[] {
  return steps.flatMap(({ run }) => (run?.includes('${{') ? ['an expression inside a script'] : []));
}

function faultsOfJob(job: Job): string[] {
  const signsIn = job.permissions?.['id-token'] === 'write';
  if (job.uses !== undefined) return [];
  const steps = job.steps ?? [];
  return [
    ...(job['timeout-minutes'] === undefined ? ['no timeout'] : []),
    ...(job['runs-on'] === 'ubuntu-24.04' ? [] : ['its machine is not a fixed one']),
    ...(signsIn && job.environment === undefined ? ['signs in to AWS without an environment'] : []),
    ...insertions(steps),
    ...steps.filter(keepsToken).map(() => 'a checkout that leaves its token in the folder'),
    ...(signsIn && steps.some(({ run }) => /\bnpm (ci|install)\b/.test(run ?? ''))
      ? ['packages of others run beside rights in AWS']
      : []),
    ...steps.filter(losesFolders).map(() => 'a build that is handed on without the folder `.next`'),
    ...(steps.some(deploys) && !steps.some(asksTheShop)
      ? ['deploys, and asks neither pages nor API for the version']
      : []),
  ];
}

const losesFolders = (step: Step) =>
  step.uses?.startsWith('actions/upload-artifact@') === true && step.with?.['include-hidden-files'] !== true;
const deploys = (step: Step) => step.uses === './.github/actions/deploy';
const asksTheShop = (step: Step) => step.run?.includes('smoke.ts --shop "$SHOP_URL" --version "$') === true;
const keepsToken = (step: Step) =>
  step.uses?.startsWith('actions/checkout@') === true && step.with?.['persist-credentials'] !== false;
