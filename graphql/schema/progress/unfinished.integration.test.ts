import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { auditor, frame, head, identityOf, numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';
import { mutationRunner } from '../testing/run-mutation.ts';

let environment: TestEnvironment;
beforeEach(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1), numbered(2, { leadUnit: 'housing', supportUnits: [] }));
  await environment.executeOnPlan({ type: 'changeSettings', settings: { ...frame.policies.settings, signOff: true } });
});
afterEach(() => environment.close());
const run = mutationRunner(() => environment);

const measure = `Measure:${PLAN}/measure-1`;
const housing = identityOf('unit-reporter', 'housing');
const education = identityOf('unit-reporter', 'education');

const STANDING = `key version reportCount draftCount contributionCount lastActivity { at type position }
  timeline { nodes { position type } pageInfo { hasNextPage endCursor } } drafts { nodes { key } } contributions { nodes { text } }`;
const FIGURES = 'figures { measures { total } open { drafts } }';
const ALL = `{
  measure(id: "${measure}") { ${STANDING} }
  plan(id: "${PLAN}") {
    overview { total { open { drafts } } units { leads { open { drafts } } } sections { figures { open { drafts } } } }
    bulletin { total { open { drafts } } }
    review { total { open { drafts } } }
    section(code: "四(四)") { ${FIGURES} }
    unit(id: "science") { figures { leads { open { drafts } } } }
    byActivity: measures(orderBy: { field: LAST_ACTIVITY, direction: DESC }) { totalCount edges { cursor node { ${STANDING} } } }
    timeline { nodes { position type } }
    escalations { nodes { position } }
  }
  draft: node(id: "ReportDraft:${PLAN}/measure-1/r1") { id }
}`;

describe('unsigned reports and contributions', () => {
  /** Written, contributed to, sent back and written anew: nothing of it is open to a unit that has no part in it. */
  const write = async () => {
    await run('reportProgress', reporter, { measure, text: '初稿' });
    await run('contribute', education, { measure, text: '已摸排' });
    await run('rejectReport', head, { report: `ReportDraft:${PLAN}/measure-1/r1`, reason: '缺名单' });
    await run('reportProgress', reporter, { measure, text: '二稿' });
  };
  /** The unit that reports has received: that is open to everyone. */
  const acknowledged = () => run('acknowledgeMeasure', reporter, { measure });

  test('change no answer to a unit that neither leads nor supports the measure', async () => {
    await acknowledged();
    const before = await environment.read(ALL, { as: housing });
    const since = environment.position;
    await write();
    expect(await environment.read(ALL, { as: housing })).toEqual(before);
    const changed = `{ plan(id: "${PLAN}") { measures(filter: { changedSince: ${since} }) { totalCount nodes { key } } } }`;
    expect(await environment.read(changed, { as: housing })).toEqual({
      plan: { measures: { totalCount: 0, nodes: [] } },
    });
  });

  test('are counted and shown for the units of the measure, the office and auditors', async () => {
    await acknowledged();
    await write();
    const asked = `{ measure(id: "${measure}") { version draftCount contributionCount lastActivity { type position } }
      plan(id: "${PLAN}") { overview { total { open { drafts } } } } }`;
    for (const as of [reporter, head, education, supervisor, auditor])
      expect(await environment.read(asked, { as })).toEqual({
        measure: {
          version: 7,
          draftCount: 1,
          contributionCount: 1,
          lastActivity: { type: 'REPORT_DRAFTED', position: environment.position },
        },
        plan: { overview: { total: { open: { drafts: 1 } } } },
      });
  });
});
