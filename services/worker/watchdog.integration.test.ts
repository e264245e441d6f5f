import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '@duban/runtime';
import { type Stack, startStack } from '@duban/testing/stack';
import { bundleWorkflowCode } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let stack: Stack;
let bundle: string;
beforeAll(async () => {
  stack = await startStack();
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(import.meta.dirname, 'testing/endless.workflow.ts'),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
  });
  bundle = join(mkdtempSync(join(tmpdir(), 'duban-hang-')), 'workflows.js');
  writeFileSync(bundle, code);
});
afterAll(() => stack.stop());

describe('a worker whose workflow thread hangs', () => {
  it('logs the hang and exits with 1, so that its supervisor starts another worker', async () => {
    const child = fork(join(import.meta.dirname, 'testing/hanging-worker.ts'), [bundle, '3000'], {
      env: childEnvironment(stack.environment),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk;
      });
    const ended = once(child, 'exit');
    await Promise.race([once(child, 'message'), ended]);
    const start = (type: string) =>
      stack.client.workflow.start(type, { workflowId: type, taskQueue: 'hanging', args: [] });

    // The worker runs for longer than the limit as long as its thread answers.
    expect(await (await start('promptWorkflow')).result()).toBe('here');
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(child.exitCode).toBe(null);

    await start('endlessWorkflow');
    const [code] = await ended;
    expect(code).toBe(1);
    expect(output).toMatch(/"level":"?fatal|"level":60/);
    expect(output).toContain('A workflow thread has not answered for');
  });
});
