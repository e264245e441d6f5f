/** Runs the domain's checks of loading a plan, so that a refusal names the line of the file that causes it. */

import {
  decideMeasure,
  decidePlan,
  evolvePlan,
  firstPlanInstant,
  frameOf,
  LIMITS,
  type MeasureDefinition,
  type PlanDefinition,
  type Refusal,
  refusalText,
  SYSTEM,
  type Terms,
  utf8Length,
} from '@duban/domain';
import { because, type Path, type Reason } from './problem.ts';
import { pathOfField } from './yaml-file.ts';

type FrameFile =
  | 'plan'
  | 'sections'
  | 'units'
  | 'leaders'
  | 'calendar'
  | 'rules'
  | 'roadmaps'
  | 'relations'
  | 'policies';

export type LoadFault =
  | { readonly measure: null; readonly file: FrameFile; readonly path: Path; readonly reason: Reason }
  | { readonly measure: string; readonly path: Path; readonly reason: Reason };

/** The problems; empty where the domain would accept the plan and the issue of every measure. */
export const loadFaults = (plan: PlanDefinition): readonly LoadFault[] => {
  const issuedAt = firstPlanInstant(plan.adopted);
  const envelope = { commandId: 'check', actor: SYSTEM, issuedAt };
  const frame = frameOf(plan);
  const bytes = bytesOf(frame);
  if (bytes > LIMITS.size.frameBytes)
    return [
      {
        measure: null,
        file: 'plan',
        path: [],
        reason: because(
          `计划（不含举措）有${bytes}字节，超过${LIMITS.size.frameBytes}字节`,
          `the plan without its measures has ${bytes} bytes, more than ${LIMITS.size.frameBytes}`,
        ),
      },
    ];
  const adopted = decidePlan(null, { type: 'adoptPlan', frame, clock: { kind: 'real' }, ...envelope });
  if (!adopted.ok) return [frameFault(plan, adopted.refusal)];
  const [event] = adopted.events;
  const terms = evolvePlan(null, { ...event, occurredAt: issuedAt })?.terms;
  if (!terms) throw new Error('an adopted plan has terms');
  return plan.measures.flatMap((definition) => measureFault(definition, terms, envelope));
};

const measureFault = (
  definition: MeasureDefinition,
  terms: Terms,
  envelope: { readonly commandId: string; readonly actor: typeof SYSTEM; readonly issuedAt: string },
): readonly LoadFault[] => {
  const { id: measure } = definition;
  const bytes = bytesOf(definition);
  if (bytes > LIMITS.size.definitionBytes)
    return [
      {
        measure,
        path: [],
        reason: because(
          `有${bytes}字节，超过${LIMITS.size.definitionBytes}字节`,
          `has ${bytes} bytes, more than ${LIMITS.size.definitionBytes}`,
        ),
      },
    ];
  const issued = decideMeasure(null, { type: 'issue', definition, ...envelope }, terms);
  return issued.ok ? [] : [{ measure, path: measurePath(issued.refusal), reason: reasonOf(issued.refusal) }];
};

const bytesOf = (value: unknown): number => utf8Length(JSON.stringify(value));

/** The reason without the field, because the problem names its own path. */
const reasonOf = (refusal: Refusal): Reason => {
  if (refusal.code === 'INVALID') return because(String(refusal.facts.reasonZh), String(refusal.facts.reason));
  const { zh, en } = refusalText(refusal);
  return because(zh, en);
};

/** Maps the domain's field names to those of the files, which write Chinese and English in one text. */
const WRITTEN: Readonly<Record<string, string>> = {
  leadUnit: 'lead',
  supportUnits: 'support',
  milestones: 'roadmap',
  zh: '',
  en: '',
};

const writtenPath = (parts: Path): Path =>
  parts.flatMap((part) => {
    const written = typeof part === 'string' ? (WRITTEN[part] ?? part) : part;
    return written === '' ? [] : [written];
  });

const fieldParts = ({ field }: Refusal): Path => (field === null ? [] : pathOfField(field).slice(1));

/** Maps a path below `definition`; for one such as milestones.2, the fault is in the template or the steps of the roadmap. */
const measurePath = (refusal: Refusal): Path => {
  const parts = fieldParts(refusal);
  return parts[0] === 'milestones' ? ['roadmap'] : writtenPath(parts);
};

const PLAN_FIELDS = ['id', 'title', 'year', 'place', 'adopted', 'report'];

/** Maps a path below `frame`. */
const frameFault = (plan: PlanDefinition, refusal: Refusal): LoadFault => {
  const parts = fieldParts(refusal);
  const [field = '', index, ...rest] = parts;
  const reason = reasonOf(refusal);
  const fault = (file: FrameFile, path: Path): LoadFault => ({ measure: null, file, path: writtenPath(path), reason });
  if (PLAN_FIELDS.includes(String(field))) return fault('plan', ['plan', ...parts]);
  switch (field) {
    case 'sections':
    case 'units':
    case 'leaders':
    case 'calendar':
    case 'relations':
    case 'policies':
      return fault(field, parts);
    case 'groups':
      return fault('units', parts);
    case 'posts':
      return fault('units', postPath(plan, Number(index), rest));
    case 'rules':
      // The roadmaps follow the rules in the plan's one list.
      return fault('rules', parts);
    default:
      return { measure: null, file: 'plan', path: [], reason: because(reason.reasonZh, `${field}: ${reason.reason}`) };
  }
};

const postPath = ({ posts, units }: PlanDefinition, index: number, rest: Path): Path => {
  const post = posts[index];
  const unit = units.findIndex(({ id }) => id === post?.unit);
  const place = posts.filter((one) => one.unit === post?.unit).findIndex(({ id }) => id === post?.id);
  return unit === -1 ? ['units'] : ['units', unit, 'posts', place, ...rest];
};
