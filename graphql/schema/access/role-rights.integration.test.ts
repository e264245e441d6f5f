import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { reporter, security } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
});
afterAll(() => environment.close());

type Answer = {
  readonly roles: readonly {
    readonly role: string;
    readonly readings: readonly { readonly what: { zh: string }; readonly scope: { zh: string } }[];
    readonly commands: readonly { readonly zh: string }[];
  }[];
};

test('everyone may read what each role may view and do, in words', async () => {
  for (const as of [reporter, security]) {
    const { roles } = (await environment.read(
      `{ roles { role readings { what { zh } scope { zh } } commands { zh } } }`,
      {
        as,
      },
    )) as Answer;
    const of = (role: string) => roles.find((one) => one.role === role);
    expect(roles).toHaveLength(7);
    expect(of('UNIT_REPORTER')?.readings).toContainEqual({ what: { zh: '单位待办' }, scope: { zh: '本单位' } });
    expect(of('LEADER')?.commands).toContainEqual({ zh: '批示' });
    expect(of('AUDITOR')?.commands).toEqual([]);
    expect(of('SECURITY')?.readings.map(({ what }) => what.zh)).toEqual(['计划的框架与规则']);
  }
});
