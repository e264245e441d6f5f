import { planTime, startOfDate } from '@duban/domain';
import { ensureTemporalTestServer, startWhole, type Whole } from '@duban/local';
import { loadPlan, openingClock } from '@duban/plan-loader';
import { checkLog, describeDifference, lastDayOf, liveYear, type PlanTime } from '@duban/rehearsal';
import { readConfig } from '@duban/runtime';
import { planDirectory, readPlan } from '@duban/seeds';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let temporal: TestWorkflowEnvironment;
let whole: Whole;
beforeAll(async () => {
  const path = await ensureTemporalTestServer({ ...readConfig(['local']).local, say: () => {} });
  const server = { executable: { type: 'existing-path' as const, path } };
  temporal = await TestWorkflowEnvironment.createTimeSkipping({ server });
  const without = ['mailbox', 'notifier'] as const;
  whole = await startWhole({ temporalAddress: temporal.address, without, unsafeFast: true });
});
afterAll(async () => {
  await whole.stop();
  await temporal.teardown();
});

describe('a shortened rehearsal on a time-skipping server', () => {
  it('sees everything that was due happen once, within the plan minute', { timeout: 180_000 }, async () => {
    const county = readPlan(planDirectory('qingshan-2024'));
    const measures = county.measures.filter(({ id }) => ['spring-canals', 'reading-rooms', 'tap-water'].includes(id));
    const plan = { ...county, measures };
    const clock = openingClock(plan, await temporal.currentTimeMs());
    await loadPlan({ client: temporal.client, plan, clock });

    let now = planTime(clock, await temporal.currentTimeMs());
    const time: PlanTime = {
      now: () => now,
      async wait(until) {
        await temporal.sleep(Math.max(1, Date.parse(until) - Date.parse(now)));
        now = planTime(clock, await temporal.currentTimeMs());
      },
      standsStill: true,
    };
    const last = lastDayOf(plan);
    const year = await liveYear({ whole, plan, time, last, seed: 1, atOnce: 4, board: null, kills: () => 0 });
    expect(year.errors).toEqual([]);

    const until = Date.parse(startOfDate(last));
    const { differences, total, rows } = checkLog(year.rows, {
      late: 60_000,
      lateReal: 0,
      outages: [],
      until,
      real: (planMs) => planMs,
    });
    expect(differences.map(describeDifference)).toEqual([]);
    expect(total.fired).toBeGreaterThan(100);
    expect([...rows.keys()]).toEqual(expect.arrayContaining(['LampTurned', 'ReportMissed', 'rung report-missing']));
  });
});
