import { planDirectory, readPlan } from '@duban/seeds';
import { describe, expect, it } from 'vitest';
import { burdensOf, renderBurdens } from './burden.ts';
import { idleMails } from './idle-mails.ts';

const district = readPlan(planDirectory('zhongyuan-2023'));
const mails = idleMails(district);
const burdens = burdensOf(mails);

describe('a year in which nobody acts', () => {
  it('sends no recipient more than one digest a day', () => {
    expect(burdens.length).toBeGreaterThan(40);
    for (const { recipient, mostDigestsADay } of burdens) expect(mostDigestsADay, recipient).toBeLessThanOrEqual(1);
  });
  it('is shown as a table of the busiest, the second and the median recipient of each kind', () => {
    const table = renderBurdens(burdens).split('\n');
    expect(table[0]).toMatch(/recipient +mails +digests +letters/);
    expect(table.filter((line) => line.startsWith('head, '))).toHaveLength(3);
    expect(table.at(-1)).toMatch(/^office +supervision-office +\d+/);
  });
});
