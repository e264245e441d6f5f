import type { Instant } from '@duban/domain';
import { planDirectory, readPlan } from '@duban/seeds';
import { expect, it } from 'vitest';
import { createAgenda } from '../agenda.ts';
import { beginDesk } from './desk.ts';
import type { System } from './system.ts';
import { createWorld } from './world.ts';

it.each([1, 2, 3, 4, 5])(
  'a head signs each draft of the to-do list once, however often the list is read, seed %i',
  async (seed) => {
    const plan = readPlan(planDirectory('qingshan-2024'));
    const [measure] = plan.measures;
    if (!measure) throw new Error('the plan has no measure');
    // The list is read several times on the first day after the Spring Festival.
    let now: Instant = '2024-02-07T01:00:00.000Z';
    const waiting = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];
    const refused: string[] = [];
    const system: System = {
      async command(_actor, _measure, order) {
        const draft = order.type === 'signReport' ? waiting.indexOf(order.report) : -1;
        if (draft >= 0) waiting.splice(draft, 1);
        else refused.push(order.type);
        return draft >= 0 ? { kind: 'done' } : { kind: 'refused', code: 'DRAFT_UNKNOWN' };
      },
      toDo: async () => waiting.map((subject) => ({ kind: 'sign', measure: measure.id, subject })),
      newestReport: async () => null,
      interviews: async () => [],
      recordInterview: async () => ({ kind: 'done' }),
    };
    const wait = async (until: Instant) => {
      now = until;
    };
    const agenda = createAgenda({ now: () => now, wait, standsStill: true });
    const world = createWorld({ plan, agenda, system, last: '2024-04-01', seed });
    const clerk = {
      begin() {},
      handIn: async () => {},
      report: async () => {},
      sign: async () => {},
      answer: async () => {},
    };
    beginDesk(world, measure.leadUnit, new Map([[measure.id, clerk]]));
    await agenda.run('2024-04-01T01:00:00.000Z');
    expect(waiting).toEqual([]);
    expect(refused).toEqual([]);
  },
);
