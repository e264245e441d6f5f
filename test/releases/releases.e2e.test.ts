import { join } from 'node:path';
import { placeBundle } from '@duban/testing/bundle';
import { newPlace, type Place, type Running, start } from '@duban/testing/installation';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { unpack } from './archive.ts';
import { give } from './life.ts';
import { ARCHIVE_FILE, asking, figuresOf, LIVED_PLAN, RELEASES, recordsOf, releases, verify } from './release.ts';

it('the data directory of every release since 0.2.0 is kept', () => {
  expect(releases()).toContain('0.2.0');
});

describe.each(releases())('this version, started on the data directory of release %s', (release) => {
  let place: Place;
  let duban: Running;
  beforeAll(async () => {
    place = await newPlace();
    await placeBundle(place.directory);
    await unpack(join(RELEASES, release, ARCHIVE_FILE), place.directory);
    duban = await start(place);
  }, 240_000);
  afterAll(() => place.remove(), 120_000);

  it('has lost no workflow, and shows the same figures', async () => {
    expect(duban.output()).not.toMatch(/workflows lost: [1-9]/);
    const ask = await asking(duban, '--role', 'supervisor');
    for (const { plan, figures } of recordsOf(release)) expect(await figuresOf(ask, plan)).toEqual(figures);
  });

  it('proves that the log is unchanged and that workflows and read models agree with it', async () => {
    const verdicts = await verify(duban);
    for (const { plan, position, hash } of recordsOf(release)) {
      const verdict = verdicts.find((one) => one.plan === plan);
      expect([plan, verdict?.findings]).toEqual([plan, []]);
      // The clocks stand nearly still, but after some years a letter may have been sent and recorded.
      if (verdict?.position === position) expect(verdict.hash).toBe(hash);
      else expect(await duban.duban('verify', plan, '--since', `${position}:${hash}`)).toContain('Everything agrees');
    }
    const rebuilt = JSON.parse(await duban.duban('rebuild', '--check', '--json')) as object;
    expect(rebuilt).toMatchObject({ differences: [], stuck: [], interrupted: false });
  });

  it('accepts a command, and passes a deadline that falls due', async () => {
    const head = await asking(duban, '--role', 'unit-head', '--unit', 'water');
    const measure = `Measure:${LIVED_PLAN}/spring-canals`;
    const read = async () =>
      (
        (await head(
          `query ($measure: ID!) { node(id: $measure) { ... on Measure {
          targets { current { value } } milestones { key missedOn } escalationCount
        } } }`,
          { measure },
        )) as { node: { escalationCount: number; milestones: readonly { key: string; missedOn: string | null }[] } }
      ).node;
    const before = await read();
    await give(head, 'reportProgress', 'ReportProgressInput', {
      measure,
      values: [{ target: `Target:${LIVED_PLAN}/spring-canals`, value: 60 }],
      text: '加班赶工',
    });
    expect(await read()).toMatchObject({ targets: [{ current: { value: 60 } }], milestones: before.milestones });
    expect(before.milestones[1]).toMatchObject({ key: 'm2', missedOn: null });

    await duban.duban('clock', LIVED_PLAN, '--at', '2024-03-05');
    await vi.waitFor(
      async () => {
        const after = await read();
        expect(after.milestones[1]).toMatchObject({ key: 'm2', missedOn: '2024-02-29' });
        expect(after.escalationCount).toBeGreaterThan(before.escalationCount);
      },
      { timeout: 30_000, interval: 200 },
    );
  });
});
