import { describe, expect, it } from 'vitest';
import { createAgenda } from './agenda.ts';
import type { PlanTime } from './plan-time.ts';

const at = (minute: number): string => new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString();

/** Time that jumps to the moment that is waited for. */
const stepping = (): PlanTime => {
  let now = at(0);
  return {
    now: () => now,
    wait: async (until) => {
      now = until;
    },
    standsStill: true,
  };
};

describe('the agenda', () => {
  it('runs actions in the order of their times, including those added meanwhile, and none before its time', async () => {
    const agenda = createAgenda(stepping());
    const did: [string, string][] = [];
    const note = (what: string) => async () => void did.push([what, agenda.now()]);
    agenda.at(at(20), note('late'));
    agenda.at(at(10), async () => {
      await note('early')();
      agenda.at(at(15), note('between'));
      agenda.at(at(5), note('as good as now'));
    });
    agenda.at(at(40), note('after the end'));
    expect(await agenda.run(at(30))).toEqual([]);
    expect(did).toEqual([
      ['early', at(10)],
      ['as good as now', at(10)],
      ['between', at(15)],
      ['late', at(20)],
    ]);
  });

  it('finishes every action that has begun before time moves on, where time stands still while people act', async () => {
    const agenda = createAgenda(stepping());
    const ends: string[] = [];
    agenda.at(at(10), async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ends.push(agenda.now());
    });
    agenda.at(at(11), async () => void ends.push(agenda.now()));
    await agenda.run(at(30));
    expect(ends).toEqual([at(10), at(11)]);
  });

  it('reports the errors of failed actions, and runs the others', async () => {
    const agenda = createAgenda(stepping());
    let done = false;
    agenda.at(at(1), async () => {
      throw new Error('no');
    });
    agenda.at(at(2), async () => {
      done = true;
    });
    expect(await agenda.run(at(3))).toEqual([new Error('no')]);
    expect(done).toBe(true);
  });
});
