import { describe, expect, it } from 'vitest';
import { recipientChoices, recipientsOf } from './recipients.ts';

describe('the receivers to choose from', () => {
  it('are the office, the leaders and the units, and a unit stands for both its posts', () => {
    const choices = recipientChoices({
      units: [{ key: 'commerce', shortName: '区商务局' }],
      leaders: [{ key: 'district-mayor', title: { zh: '区长', en: null } }],
    });
    expect(choices.map(({ name }) => name.zh)).toEqual(['督查室', '区长', '区商务局']);
    expect(recipientsOf(choices.map(({ value }) => value))).toEqual([
      'supervision-office',
      'leader@district-mayor',
      'unit-head@commerce',
      'unit-reporter@commerce',
    ]);
  });

  it('leave all notices where none is chosen', () => {
    expect(recipientsOf([])).toBeNull();
  });
});
