import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { noticesOf } from '../notices/notices.ts';
import { definition, given, head, leader, measureAfter, type Past, reporter, supervisor } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import { decodeMeasure } from './decoders.ts';
import type { DefinitionChange } from './events.ts';
import { enterprises, eventsOf, refusedOf, report, running } from './examples.ts';

const change = (definition: DefinitionChange) => ({ definition, targets: [], milestones: [] });
const propose = (part: DefinitionChange): MeasureOrder => ({
  type: 'proposeAmendment',
  change: change(part),
  reason: '机构调整',
});
const proposed = (part: DefinitionChange): Past => ({
  type: 'AmendmentProposed',
  data: { amendment: 'a1', change: change(part), reason: '机构调整', next: 'leader' },
});
const amended = (part: DefinitionChange): Past => ({
  type: 'MeasureAmended',
  data: { amendment: 'a1', change: change(part) },
});
const definitionAfter = (part: DefinitionChange) =>
  measureAfter([...running, proposed(part), amended(part)])?.definition;

describe('an amendment of what a measure is called and who answers for it', () => {
  it.each<DefinitionChange>([
    { title: { zh: '新增高新技术企业和科技型中小企业' } },
    { leadUnit: 'education' },
    { supportUnits: [] },
    { supportUnits: ['education', 'finance'], supportGroups: ['sub-districts'] },
    { responsible: 'science-deputy' },
    { supervisingLeader: 'mayor' },
    { evidence: [{ zh: '认定证书' }] },
  ])('can be proposed: %j', (part) => {
    expect(eventsOf(given(...running).when(propose(part), head))).toMatchObject([
      { type: 'AmendmentProposed', data: { change: change(part) } },
    ]);
  });
  it('is a change also where it confirms what was only proposed, once', () => {
    const confirmed = { leadUnit: 'science' };
    expect(eventsOf(given(...running).when(propose(confirmed), supervisor))).toMatchObject([{ data: { change: {} } }]);
    const again = given(...running, proposed(confirmed), amended(confirmed)).when(propose(confirmed), supervisor);
    expect(refusedOf(again)).toEqual(['INVALID', 'change']);
  });
  it.each<[string, DefinitionChange]>([
    ['change', { title: definition().title }],
    ['change.definition.title.zh', { title: { zh: '' } }],
    ['change.definition.leadUnit', { leadUnit: 'Not A Key' }],
    ['change.definition.supportUnits.0', { supportUnits: ['science'] }],
    ['change.definition.supportUnits.0', { leadUnit: 'education', supportUnits: ['education'] }],
    ['change.definition.supportUnits.1', { supportUnits: ['finance', 'finance'] }],
    ['change.definition.supportGroups', { supportGroups: ['sub-districts'] }],
    ['change.definition.evidence.1', { evidence: [{ zh: '证书' }, { zh: '证书' }] }],
  ])('is refused with the field %s: %j', (field, part) => {
    expect(refusedOf(given(...running).when(propose(part), head))).toEqual(['INVALID', field]);
  });
});

describe('a measure that was given to another unit', () => {
  const moved = { leadUnit: 'education' };
  const past = [...running, proposed(moved), amended(moved)];
  const of = (unit: string, actor: Actor): Actor => ({ ...actor, unit });

  it('is reported by the new unit and no more by the former one, which no longer supports it by itself', () => {
    const then = given(...past);
    expect(eventsOf(then.when(report(enterprises(3)), of('education', reporter)))).toMatchObject([{}]);
    expect(refusedOf(then.when(report(enterprises(3)), reporter))[0]).toBe('NOT_YOUR_MEASURE');
    expect(definitionAfter(moved)).toMatchObject({ leadUnit: 'education', supportUnits: [] });
  });
  it('says that the amendment decided on it', () => {
    expect(definitionAfter(moved)?.origins).toMatchObject({
      leadUnit: { kind: 'decided', amendment: 'a1' },
      responsible: { kind: 'proposed' },
    });
  });
  it('names who led and supervised it before, all of whom are told', () => {
    const both = { ...moved, supervisingLeader: 'mayor' };
    const granted = given(...running, proposed(both)).when(
      { type: 'decideAmendment', granted: true, note: '' },
      leader,
    );
    const [, last] = granted.ok ? granted.events : [];
    expect(last).toMatchObject({ data: { former: { leadUnit: 'science', supervisingLeader: 'vice-mayor' } } });
    const known = { ...definition(), ...both };
    const frame = { units: [], leaders: [{ id: 'mayor', main: true, portfolio: [], title: { zh: '区长' } }] };
    const event = {
      ...last,
      position: 9,
      stream: 'measure/high-tech-enterprises',
      occurredAt: '2023-03-02T01:00:00.000Z',
    };
    const told = noticesOf(event as Parameters<typeof noticesOf>[0], { measures: [known], frame });
    expect(told.map(({ recipient, kind }) => [recipient, kind])).toEqual(
      [
        'unit-reporter@education',
        'unit-head@education',
        'unit-reporter@science',
        'unit-head@science',
        'leader@mayor',
        'leader@vice-mayor',
      ].map((recipient) => [recipient, 'measure-handed-over']),
    );
  });
  it('names nobody before where only its title changes', () => {
    const only = { title: { zh: '新增科技型企业' } };
    const granted = given(...running, proposed(only)).when(
      { type: 'decideAmendment', granted: true, note: '' },
      leader,
    );
    expect(granted.ok && granted.events[1]?.data).toEqual({ amendment: 'a1', change: change(only) });
  });
  it('keeps the proposal in its state as its workflow carries it', () => {
    const state = measureAfter([...running, proposed({ ...moved, evidence: [{ zh: '证书' }] })]);
    expect(decodeMeasure(JSON.parse(JSON.stringify(state)), 'measure')).toEqual(state);
  });
});
