/** The columns of the list: what each shows, what it is in a file, and by what the list can be ordered. */

import type { Column } from '../kit/list/table.tsx';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { DateText } from '../kit/show/date.tsx';
import { goalText } from '../kit/show/goal.ts';
import { Lamp } from '../kit/show/lamp.tsx';
import { stageWords } from '../kit/show/state-words.ts';
import { valueWords } from '../kit/show/value.ts';
import { type Say, useSay } from '../kit/words/language.tsx';
import type { OrderName } from './list-address.ts';
import { listWords } from './list-words.ts';
import type { MeasureRowFragment } from './measures.generated.ts';
import { shownTarget } from './targets.ts';

export type MeasureColumn = Column<MeasureRowFragment> & {
  readonly order?: OrderName;
  /** The cell in an exported file. */
  readonly text: (row: MeasureRowFragment) => string;
};

export const USUAL_COLUMNS = ['code', 'title', 'lamp', 'unit', 'progress', 'next', 'milestones'] as const;

/** The measure is always named. */
export const FIXED_COLUMNS: readonly string[] = ['code', 'title'];

export const useMeasureColumns = (): readonly MeasureColumn[] => {
  const say = useSay();
  const { plan } = usePlace();
  const day = (date: string) => say(dateWords(date, plan.year));
  return [...who(say), ...standing(say, day)].sort((a, b) => PLACES.indexOf(a.key) - PLACES.indexOf(b.key));
};

const PLACES = [
  ...['code', 'title', 'lamp', 'since', 'reason', 'section', 'unit', 'responsible', 'leader', 'stage', 'target'],
  ...['progress', 'next', 'due', 'milestones', 'instructions', 'activity'],
];

const who = (say: Say): readonly MeasureColumn[] => [
  {
    key: 'code',
    title: say(listWords.code),
    width: '88px',
    order: 'code',
    className: 'code-cell',
    cell: ({ code }) => <span className="quiet">{code}</span>,
    text: ({ code }) => code,
  },
  {
    key: 'title',
    title: say(listWords.measure),
    heads: true,
    cell: ({ code, title }) => (
      <Link to={measureAt(code)} title={say(title)}>
        {say(title)}
      </Link>
    ),
    text: ({ title }) => say(title),
  },
  {
    key: 'section',
    title: say(listWords.section),
    width: '150px',
    cell: ({ section }) => say(section.title),
    text: ({ section }) => `${section.code} ${say(section.title)}`,
  },
  {
    key: 'unit',
    title: say(listWords.unit),
    width: '150px',
    order: 'unit',
    cell: ({ leadUnit }) => leadUnit.shortName,
    text: ({ leadUnit }) => leadUnit.shortName,
  },
  {
    key: 'responsible',
    title: say(listWords.responsible),
    width: '150px',
    cell: ({ responsible }) => say(responsible.title),
    text: ({ responsible }) => say(responsible.title),
  },
  {
    key: 'leader',
    title: say(listWords.leader),
    width: '150px',
    cell: ({ supervisingLeader }) => <span title={say(supervisingLeader.title)}>{say(supervisingLeader.title)}</span>,
    text: ({ supervisingLeader }) => say(supervisingLeader.title),
  },
];

const standing = (say: Say, day: (date: string) => string): readonly MeasureColumn[] => [
  {
    key: 'lamp',
    title: say(listWords.lamp),
    width: '92px',
    order: 'lamp',
    cell: ({ lamp }) => lamp && <Lamp lamp={lamp} />,
    text: ({ lamp }) => (lamp ? say(lamp.name) : ''),
  },
  {
    key: 'since',
    title: say(listWords.since),
    width: '92px',
    order: 'since',
    cell: ({ lamp }) => lamp && <DateText value={lamp.since} />,
    text: ({ lamp }) => lamp?.since ?? '',
  },
  {
    key: 'reason',
    title: say(listWords.reason),
    width: '260px',
    cell: ({ lamp }) => lamp && <span title={say(lamp.reason)}>{say(lamp.reason)}</span>,
    text: ({ lamp }) => (lamp ? say(lamp.reason) : ''),
  },
  {
    key: 'stage',
    title: say(listWords.stage),
    width: '84px',
    cell: ({ stage }) => say(stageWords[stage]),
    text: ({ stage }) => say(stageWords[stage]),
  },
  {
    key: 'target',
    title: say(listWords.target),
    width: '130px',
    cell: ({ targets }) => {
      const target = shownTarget(targets);
      return target && say(goalText(target));
    },
    text: ({ targets }) => targets.map((target) => `${say(target.label)}${say(goalText(target))}`).join('；'),
  },
  {
    key: 'progress',
    title: say(listWords.progress),
    width: '176px',
    figure: true,
    className: 'progress-cell',
    cell: ({ targets }) => <Progress targets={targets} />,
    text: ({ targets }) => {
      const target = shownTarget(targets);
      if (!target) return '';
      const [actual, expected] = progressTexts(target, say);
      return expected === '' ? actual : `${actual} / ${expected}`;
    },
  },
  {
    key: 'next',
    title: say(listWords.next),
    width: '300px',
    order: 'due',
    cell: ({ nextMilestone: next }) =>
      next && (
        <span title={say(next.label)} className={next.overdue ? 'alarm' : ''}>
          <DateText value={next.due} /> {next.overdue && say(listWords.overdue)}
          <span className="quiet"> {say(next.label)}</span>
        </span>
      ),
    text: ({ nextMilestone: next }) => (next ? `${next.due} ${say(next.label)}` : ''),
  },
  {
    key: 'due',
    title: say(listWords.nextDue),
    width: '92px',
    order: 'due',
    cell: ({ nextMilestone: next }) => next && <DateText value={next.due} />,
    text: ({ nextMilestone: next }) => next?.due ?? '',
  },
  {
    key: 'milestones',
    title: say(listWords.milestones),
    width: '64px',
    figure: true,
    cell: ({ milestoneCounts: { verified, total } }) => (
      <span title={say(listWords.milestonesHint)}>
        {verified}/{total}
      </span>
    ),
    text: ({ milestoneCounts: { verified, total } }) => `${verified} / ${total}`,
  },
  {
    key: 'instructions',
    title: say(listWords.instructions),
    width: '84px',
    figure: true,
    cell: ({ instructionCounts: { open } }) => (open > 0 ? open : ''),
    text: ({ instructionCounts: { open } }) => String(open),
  },
  {
    key: 'activity',
    title: say(listWords.activity),
    width: '92px',
    order: 'activity',
    cell: ({ lastActivity }) => day(momentOf(lastActivity.at).date),
    text: ({ lastActivity }) => momentOf(lastActivity.at).date,
  },
];

type Target = MeasureRowFragment['targets'][number];

/** What the milestones handed in show of a deliverable stands for the lower figure that the unit stated. */
const progressTexts = (
  { current, standing, ...target }: Target,
  say: Say,
): readonly [actual: string, expected: string] => {
  const value = standing?.byMilestones ? standing.actual : current?.value;
  return [
    value == null ? say(listWords.notReported) : valueWords(value, target),
    standing ? valueWords(standing.expected, target) : '',
  ];
};

const Progress = ({ targets }: { readonly targets: readonly Target[] }) => {
  const say = useSay();
  const target = shownTarget(targets);
  if (!target) return null;
  const [actual, expected] = progressTexts(target, say);
  const byMilestones = target.standing?.byMilestones === true;
  const hint = byMilestones ? `，${say(listWords.byMilestones)}` : '';
  return (
    <span title={`${say(target.label)} ${say(goalText(target))}${hint}`}>
      {target.current || byMilestones ? <b>{actual}</b> : <span className="quiet">{actual}</span>}
      <span className="quiet">
        {expected !== '' && ` / ${expected}`}
        {targets.length > 1 && ` ${say(listWords.and(targets.length))}`}
      </span>
    </span>
  );
};
