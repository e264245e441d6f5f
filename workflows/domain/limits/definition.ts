/** Checks the definition of a measure against the limits, whether drafted, issued, or read from a plan's files. */

import type { Locator, MeasureDefinition, Milestone, Target } from '../plan/plan.ts';
import { codeFault } from './codes.ts';
import { dateFault, type Span, spanFault } from './dates.ts';
import { firstAmong, type InputFault, inputFault } from './fault.ts';
import { idFault, targetIdFault } from './ids.ts';
import { LIMITS } from './limits.ts';
import { listFault } from './lists.ts';
import { VALUE_RANGE, valueFault, wholeFault } from './numbers.ts';
import { lineFault, paragraphFault, titleFault, wordFault } from './texts.ts';

/** The first fault, by its path in the definition. `span`: null where the plan's year is not known. */
export const definitionFault = (definition: MeasureDefinition, span: Span | null): InputFault | null => {
  const { id, code, title, sources, targets, descriptors, milestones } = definition;
  return (
    idFault('id', id) ??
    codeFault('code', code) ??
    titleFault('title', title) ??
    sourcesFault('sources', sources) ??
    basisFault(definition) ??
    responsibilityFault(definition) ??
    listFault('targets', targets, 'targets', (target) => target.id, 'id') ??
    firstAmong(targets, (target, index) => targetFault(`targets.${index}`, target)) ??
    listFault('descriptors', descriptors, 'descriptors') ??
    firstAmong(descriptors, ({ label, unit }, index) => {
      const at = `descriptors.${index}`;
      return titleFault(`${at}.label`, label) ?? wordFault(`${at}.unit`, unit);
    }) ??
    listFault('milestones', milestones, 'milestones', (milestone) => milestone.id, 'id') ??
    firstAmong(milestones, (milestone, index) => milestoneFault(`milestones.${index}`, milestone, targets, span)) ??
    expectedFault(milestones)
  );
};

/** The first fault of what a measure is called and who answers for it. */
export const namingFault = (definition: MeasureDefinition): InputFault | null =>
  titleFault('title', definition.title) ?? responsibilityFault(definition);

const basisFault = ({ matter, basis }: MeasureDefinition): InputFault | null => {
  if (!basis)
    return matter === undefined || matter === 'annual-plan'
      ? null
      : inputFault(
          'basis',
          'is missing: what is not of the annual plan rests on a decision',
          '缺失：年度计划以外的事项须写明立项依据',
        );
  const { title, number, date } = basis;
  return (
    lineFault('basis.title', title) ??
    (number === null ? null : wordFault('basis.number', number)) ??
    (date === null ? null : dateFault('basis.date', date))
  );
};

/** Section, units, post, leader and evidence. */
const responsibilityFault = (definition: MeasureDefinition): InputFault | null => {
  const { section, leadUnit, supportUnits, supportGroups = [], responsible, supervisingLeader, evidence } = definition;
  const own = supportUnits.indexOf(leadUnit);
  return (
    firstAmong(Object.entries({ section, leadUnit, responsible, supervisingLeader }), ([field, id]) =>
      idFault(field, id),
    ) ??
    listFault('supportUnits', supportUnits, 'supportUnits', (unit) => unit) ??
    firstAmong(supportUnits, (unit, index) => idFault(`supportUnits.${index}`, unit)) ??
    listFault('supportGroups', supportGroups, 'groups', (group) => group) ??
    firstAmong(supportGroups, (group, index) => idFault(`supportGroups.${index}`, group)) ??
    (own === -1 ? null : inputFault(`supportUnits.${own}`, 'leads the measure already', '已是牵头单位')) ??
    listFault('evidence', evidence, 'evidence', ({ zh }) => zh) ??
    firstAmong(evidence, (text, index) => titleFault(`evidence.${index}`, text))
  );
};

const sourcesFault = (field: string, sources: readonly Locator[]): InputFault | null =>
  listFault(field, sources, 'sources') ??
  firstAmong(
    sources,
    ({ section, paragraph, sentence }, index) =>
      wordFault(`${field}.${index}.section`, section) ??
      wholeFault(`${field}.${index}.paragraph`, paragraph, 1, LIMITS.number.place) ??
      wholeFault(`${field}.${index}.sentence`, sentence, 1, LIMITS.number.place),
  );

const targetFault = (at: string, target: Target): InputFault | null => {
  const { id, kind, label, value, unit, baseline, sources, note } = target;
  return (
    targetIdFault(`${at}.id`, id) ??
    (Object.hasOwn(VALUE_RANGE, kind)
      ? null
      : inputFault(`${at}.kind`, 'is not a kind of target', '不是有效的目标种类')) ??
    titleFault(`${at}.label`, label) ??
    firstAmong(targetFaults(target), ({ field, ...fault }) => ({ field: `${at}.${field}`, ...fault })) ??
    (value === null ? null : valueFault(`${at}.value`, kind, value)) ??
    (unit === null ? null : wordFault(`${at}.unit`, unit)) ??
    (baseline === null
      ? null
      : (wholeFault(`${at}.baseline.year`, baseline.year, ...LIMITS.number.years) ??
        wordFault(`${at}.baseline.unit`, baseline.unit))) ??
    sourcesFault(`${at}.sources`, sources) ??
    (note === undefined ? null : paragraphFault(`${at}.note`, note))
  );
};

/** All faults of value, unit and baseline for the kind of target. */
export const targetFaults = ({ kind, value, unit, baseline }: Target): readonly InputFault[] => {
  const faults: InputFault[] = [];
  if (value !== null && unit === null && kind !== 'deliverable')
    faults.push(inputFault('unit', 'is missing: a value needs its unit', '缺失：有数值须有计量单位'));
  if (value === null && kind !== 'deliverable')
    faults.push(
      inputFault(
        'value',
        `is missing: a target of the kind ${kind} needs a value; without one it is a deliverable`,
        '缺失：非完成类目标须有数值',
      ),
    );
  if (value !== null && kind === 'deliverable')
    faults.push(inputFault('value', 'must be left out: a deliverable has no value', '须留空：完成类目标没有数值'));
  if (kind === 'growth' && unit !== null && unit !== '%')
    faults.push(
      inputFault(
        'unit',
        'must be %: growth is in percent, the unit of the figure itself belongs to the baseline',
        '须为%：增速以百分比计',
      ),
    );
  if (baseline !== null && kind !== 'growth')
    faults.push(
      inputFault(
        'baseline',
        'must be left out: only growth is measured against a baseline',
        '须留空：仅增速目标有基数',
      ),
    );
  return faults;
};

const milestoneFault = (
  at: string,
  { id, label, due, expected }: Milestone,
  targets: readonly Target[],
  span: Span | null,
): InputFault | null =>
  idFault(`${at}.id`, id) ??
  titleFault(`${at}.label`, label) ??
  (span ? spanFault(`${at}.due`, due, span) : dateFault(`${at}.due`, due)) ??
  listFault(`${at}.expected`, expected, 'expected', ({ target }) => target, 'target') ??
  firstAmong(expected, ({ target, value }, index) => {
    const known = targets.find((one) => one.id === target);
    return known
      ? valueFault(`${at}.expected.${index}.value`, known.kind, value)
      : inputFault(`${at}.expected.${index}.target`, 'is not a target of the measure', '不是该举措的目标');
  });

const expectedFault = (milestones: readonly Milestone[]): InputFault | null =>
  listFault(
    'milestones',
    milestones.flatMap(({ expected }) => expected),
    'expected',
  );
