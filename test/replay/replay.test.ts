import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { testBundle } from '../support/bundle.ts';

/** A folder for each day on which histories were recorded, by `node test/replay/record.ts`; none is ever changed. */
const HISTORIES = join(import.meta.dirname, 'histories');
const files = readdirSync(HISTORIES, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.golden.json'));

let bundle: string;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  bundle = await testBundle();
}, 60_000);

type Event = { readonly workflowExecutionStartedEventAttributes?: object };
type History = { readonly events: readonly Event[] };
const historyOf = (name: string): History => JSON.parse(readFileSync(join(HISTORIES, name), 'utf8')) as History;

const replay = (history: object): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, history);

describe('what ran under an earlier version goes on under this one', () => {
  it('there are histories of a measure, of a plan and of its rhythm', () => {
    for (const kind of ['measure', 'plan', 'rhythm']) expect(files.join()).toContain(`/${kind}`);
  });

  it.each(files)('%s', async (name) => {
    await replay(historyOf(name));
  });

  it('and a history that this version would not have made is told', async () => {
    const [name = ''] = files.filter((one) => one.includes('/measure'));
    const [started, ...rest] = historyOf(name).events;
    const attributes = {
      ...started?.workflowExecutionStartedEventAttributes,
      workflowType: { name: 'rhythmWorkflow' },
    };
    const other = [{ ...started, workflowExecutionStartedEventAttributes: attributes }, ...rest];
    await expect(replay({ events: other })).rejects.toThrow(/^Replay failed/);
  });
});
