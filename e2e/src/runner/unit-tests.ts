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

export async function runUnitTests(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-units-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    const status = await tool('node_modules/vitest/vitest.mjs', ['run', ...reporters]);
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
