import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, tool } from './run.ts';

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string }[];
};

export const runUnitTests = (): Promise<Counts> => runVitest(['--reporter=default']);

export const runDrills = (): Promise<Counts> =>
  runVitest(['--config', 'drills/vitest.config.ts', '--reporter=default']);

/** The pages as AWS gets them, from the build that the browser then visits. */
export const runPageTests = (): Promise<Counts> =>
  runVitest(['--config', 'infra/vitest.config.ts', '--reporter=default']);

/** One test after the other, each with its name: it is a story. */
export const runCommandTests = (): Promise<Counts> =>
  runVitest(['--config', 'e2e/vitest.config.ts', '--reporter=verbose']);

async function runVitest(options: string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-report-'));
  const file = join(folder, 'report.json');
  try {
    const report = ['--reporter=json', `--outputFile.json=${file}`];
    const status = await tool('node_modules/vitest/vitest.mjs', ['run', ...options, ...report]);
    return countsIn(JSON.parse(readFileSync(file, 'utf8')) as Report, status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that cannot even be loaded has no failed test, so it counts as one itself. */
function countsIn(report: Report, status: number): Counts {
  const broken = report.testResults.filter((file) => file.status === 'failed').length;
  const failed = Math.max(report.numFailedTests, report.numFailedTests === 0 ? broken : 0, status === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed };
}
