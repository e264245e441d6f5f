import { civilDateAt, parseObligation } from '@duban/domain';
import { planDirectory, readPlan } from '@duban/seeds';
import { describe, expect, it } from 'vitest';
import { type Burden, burdensOf, renderBurdens } from './burden.ts';
import { idleLog } from './idle-log.ts';
import { idleMails } from './idle-mails.ts';

const district = readPlan(planDirectory('zhongyuan-2023'));
const log = idleLog(district);
const { rows } = log;
const mails = idleMails(district, log);
const burdens = burdensOf(mails);
const of = (prefix: string): readonly Burden[] => burdens.filter(({ recipient }) => recipient.startsWith(prefix));

describe('a year in which nobody acts', () => {
  it('sends no recipient more than one digest a day', () => {
    expect(burdens.length).toBeGreaterThan(40);
    for (const { recipient, mostDigestsADay } of burdens) expect(mostDigestsADay, recipient).toBeLessThanOrEqual(1);
  });
  it('sends no head more than two letters a week', () => {
    expect(of('unit-head@').length).toBeGreaterThan(20);
    for (const { recipient, mostLettersAWeek } of of('unit-head@'))
      expect(mostLettersAWeek, recipient).toBeLessThanOrEqual(2);
    expect(Math.max(...of('unit-head@').map(({ letters }) => letters))).toBeGreaterThan(20);
  });
  it('sends no leader more than two mails a week', () => {
    expect(of('leader@').length).toBeGreaterThan(5);
    for (const { recipient, mostMailsAWeek } of of('leader@')) expect(mostMailsAWeek, recipient).toBeLessThanOrEqual(2);
  });
  it('delays no rung: each stands in a mail to the unit, and to the office, of the day on which it fired', () => {
    const told = new Map<string, string[]>();
    for (const { recipient, at, positions } of mails)
      for (const position of positions)
        told.set(`${position}/${recipient}`, [...(told.get(`${position}/${recipient}`) ?? []), civilDateAt(at)]);
    let fired = 0;
    for (const row of rows) {
      if (row.type !== 'RungFired') continue;
      const unit = district.measures.find(({ id }) => row.stream === `measure/${id}`)?.leadUnit;
      for (const { role } of row.data.recipients) {
        if (role === 'supervising-leader' || role === 'main-leader') continue;
        const recipient = role === 'supervision-office' ? role : `${role}@${unit}`;
        expect(told.get(`${row.position}/${recipient}`), `${row.data.rung} ${row.stream}`).toEqual([
          civilDateAt(row.occurredAt),
        ]);
        fired += 1;
      }
    }
    expect(fired).toBeGreaterThan(5000);
  });
  it('leads every matter that is overdue to the top of the ladder', () => {
    const lastOf = new Map<string, string>();
    for (const row of rows) {
      if (row.type !== 'RungFired' || parseObligation(row.data.obligation).kind === 'report') continue;
      lastOf.set(`${row.stream}/${row.data.obligation}`, row.data.rung);
    }
    const owed = district.measures.flatMap(({ id, milestones }) => [
      `measure/${id}/acknowledgement`,
      // What is due in the last weeks of the calendar climbs on after it.
      ...milestones.filter(({ due }) => due < '2023-12-01').map((one) => `measure/${id}/${one.id}`),
    ]);
    expect(owed.length).toBeGreaterThan(500);
    for (const one of owed) expect(lastOf.get(one), one).toBe('bulletin');
  });
  it('is shown as a table of the busiest, the second and the median recipient of each kind', () => {
    const table = renderBurdens(burdens).split('\n');
    expect(table[0]).toMatch(/recipient +mails +digests +letters/);
    expect(table.filter((line) => line.startsWith('head, '))).toHaveLength(3);
    expect(table.at(-1)).toMatch(/^office +supervision-office +\d+/);
  });
});
