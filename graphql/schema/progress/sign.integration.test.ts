import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { frame, head, identityOf, numbered, PLAN, reporter } from '../testing/plan.ts';
import { done, mutationRunner } from '../testing/run-mutation.ts';

let environment: TestEnvironment;
beforeEach(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1));
});
afterEach(() => environment.close());
const run = mutationRunner(() => environment);

const measure = `Measure:${PLAN}/measure-1`;

describe('a report that the unit’s head has to sign', () => {
  beforeEach(() =>
    environment.executeOnPlan({ type: 'changeSettings', settings: { ...frame.policies.settings, signOff: true } }),
  );
  const values = [{ target: 'enterprises-1', value: 40 }];

  test('is a draft until it is signed, and then shows its author', async () => {
    const selection = 'report { id number } draft { id text rejection { reason } } measure { reportCount draftCount }';
    const draft = `ReportDraft:${PLAN}/measure-1/r1`;
    expect(await run('reportProgress', reporter, { measure, values, text: '初稿' }, selection)).toEqual(
      done({
        report: null,
        draft: { id: draft, text: '初稿', rejection: null },
        measure: { reportCount: 0, draftCount: 1 },
      }),
    );
    expect(await run('signReport', head, { report: `Report:${PLAN}/measure-1/r1` })).toMatchObject({
      refusal: { code: 'INVALID', field: 'report' },
    });
    const rejected = 'draft { rejection { reason } } measure { draftCount drafts { nodes { key } } }';
    expect(await run('rejectReport', head, { report: draft, reason: '缺名单' }, rejected)).toEqual(
      done({
        draft: { rejection: { reason: '缺名单' } },
        measure: { draftCount: 0, drafts: { nodes: [{ key: 'r1' }] } },
      }),
    );
    await run('reportProgress', reporter, { measure, values, text: '二稿' });
    const signed = 'report { id text by { role } writtenBy { role } } measure { reportCount }';
    expect(await run('signReport', head, { report: `ReportDraft:${PLAN}/measure-1/r2` }, signed)).toEqual(
      done({
        report: {
          id: `Report:${PLAN}/measure-1/r2`,
          text: '二稿',
          by: { role: 'UNIT_HEAD' },
          writtenBy: { role: 'UNIT_REPORTER' },
        },
        measure: { reportCount: 1 },
      }),
    );
    expect(await run('reportProgress', head, { measure, values, text: '三稿' }, selection)).toMatchObject(
      done({ report: { number: 3 }, draft: null }),
    );
  });

  test('may be written by the lead unit only; a support unit contributes to it', async () => {
    const education = identityOf('unit-reporter', 'education');
    const selection = 'measure { reportCount contributions { nodes { unit { key } text values { value } } } }';
    expect(await run('contribute', education, { measure, values, text: '已摸排' }, selection)).toEqual(
      done({
        measure: {
          reportCount: 0,
          contributions: { nodes: [{ unit: { key: 'education' }, text: '已摸排', values: [{ value: 40 }] }] },
        },
      }),
    );
    expect(await run('contribute', reporter, { measure, text: '-' })).toMatchObject({
      refusal: { code: 'NOT_A_SUPPORT_UNIT' },
    });
  });
});
