/** 督办通报: the month's bulletin. Situation, what is done, what is behind and why, what is asked; the lists as annexes. */

import { dateZh, inForce, numeralZh, pointsBehind, quoteZh } from '@duban/domain';
import type { Annex, Block, Paper } from '../paper/paper.ts';
import { monthWords, percentOf, sentence, someOf } from '../paper/words.ts';
import { annexesOf, NAMED_ANNEX } from './bulletin-annexes.ts';
import { type BulletinFacts, bulletinFacts } from './bulletin-facts.ts';
import { overdueClause, reasonOf } from './matters.ts';
import { entitled, issuerOf, namesOf, planTitle, proofOf, type Source, unnumbered } from './source.ts';
import { dueMet, reachedOf, shortOf, stretchMark } from './targets.ts';

/** Named in the text; the annexes list all of them. */
const NAMED = { overdue: 4, ahead: 4, behind: 4, listed: 5, units: 6 } as const;
/** Percentage points of the whole target from which it counts as ahead of schedule. */
const AHEAD_POINTS = 5;

export const drawBulletin = async (source: Source, month: string): Promise<Paper> => {
  const facts = await bulletinFacts(source, month);
  const { today } = source;
  const issuer = issuerOf(source);
  const { leader } = namesOf(source);
  const annexes = annexesOf(source, facts);
  const main = source.plan.leaders.filter((one) => one.main).map(({ title }) => title.zh);
  return {
    form: 'document',
    banner: `${issuer}文件`,
    number: unnumbered(source),
    ...entitled(source, `关于${planTitle(source)}${monthWords(month)}执行情况的督办通报`),
    addressees: ['各责任单位'],
    body: [
      {
        kind: 'paragraph',
        text: `现将截至${dateZh(today, source.plan.year)}的有关情况通报如下。`,
      },
      ...situation(source, facts),
      ...achieved(source, facts),
      ...behind(source, facts, annexes),
      ...requirements(source, facts),
    ],
    annexes,
    attendance: [],
    signature: { by: issuer, on: today },
    note: null,
    imprint: {
      copies: [...new Set([...main, ...facts.bulletin.listed.map((one) => leader(one.leader))])],
      by: issuer,
      on: today,
    },
    proof: await proofOf(source),
  };
};

/** Parts that are nought are left out. */
const counted = (parts: readonly (readonly [count: number, words: (count: number) => string])[]): string =>
  parts.flatMap(([count, words]) => (count > 0 ? [words(count)] : [])).join('，');

const situation = (source: Source, { bulletin }: BulletinFacts): readonly Block[] => {
  const { total, documents } = bulletin;
  const { lamp } = namesOf(source);
  const policy = inForce(source.plan.terms.lamps, source.today);
  const lamps = policy.lamps
    .filter(({ meaning }) => meaning !== 'set-aside')
    .sort((a, b) => a.severity - b.severity)
    .flatMap(({ id }) => (total.lamps[id] ? [`${lamp(id)}${total.lamps[id]}项`] : []));
  const met = dueMet(total);
  const closed = (total.stages.closed ?? 0) + (total.stages['closed-by-exception'] ?? 0);
  const open = counted([
    [total.waitingDue, (n) => `已报待核实${n}个`],
    [total.decidingDue, (n) => `延期待批${n}个`],
    [total.overdueOpen, (n) => `逾期未报${n}个`],
  ]);
  const sent = counted([
    [documents.reminder ?? 0, (n) => `到期提醒${n}件`],
    [documents.urging ?? 0, (n) => `催办通知${n}件`],
    [documents['supervision-letter'] ?? 0, (n) => `督办函${n}件`],
    [documents.interview ?? 0, (n) => `约谈事项${n}件`],
  ]);
  return [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    {
      kind: 'paragraph',
      text:
        `计划共交办举措${total.measures}项、节点${total.milestones}个。` +
        `${total.issued > 0 ? `其中${total.issued}项举措尚未签收。` : '各项举措均已签收。'}` +
        `截至目前，应完成节点${total.due}个，已核实办结${met}个，办结率${percentOf(met, total.due)}` +
        `${open === '' ? '' : `；${open}`}。` +
        `${total.early > 0 ? `另有${total.early}个节点提前办结。` : ''}` +
        (closed > 0 ? `累计销号举措${closed}项。` : '尚无举措销号。'),
    },
    { kind: 'paragraph', text: `从亮灯情况看，${lamps.join('，')}。` },
    ...(sent === '' ? [] : [{ kind: 'paragraph', text: `上期通报以来，共发出${sent}。` } as const]),
  ];
};

const achieved = (source: Source, { bulletin, targets, measures }: BulletinFacts): readonly Block[] => {
  const { unit } = namesOf(source);
  const done = bulletin.units.filter(({ figures }) => figures.due > 0 && figures.due === dueMet(figures));
  const reached = targets.filter(({ standing }) => standing.reached);
  const ahead = [...reached]
    .filter(({ standing }) => standing.points >= AHEAD_POINTS)
    .sort((a, b) => b.standing.points - a.standing.points)
    .slice(0, NAMED.ahead);
  const closed = measures.filter(({ stage }) => stage === 'closed');
  return [
    { kind: 'heading', level: 1, text: '二、推进较好的工作' },
    {
      kind: 'paragraph',
      text:
        `列入序时考核的目标${targets.length}项，达到或超过序时进度${reached.length}项，占${percentOf(reached.length, targets.length)}。` +
        (ahead.length === 0
          ? ''
          : `其中，${ahead.map(({ measure, target }) => `${unit(measure.leadUnit)}负责的${reachedOf(target)}`).join('；')}，均快于序时进度。`),
    },
    ...(done.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `${someOf(
              done.map((one) => unit(one.unit)),
              NAMED.units,
              '家单位',
            )}牵头的节点全部按要求办结，无逾期事项。`,
          } as const,
        ]),
    ...(closed.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `${closed.map(({ title }) => quoteZh(title.zh)).join('')}${closed.length > 1 ? `等${closed.length}项举措` : ''}已完成全部任务并销号。`,
          } as const,
        ]),
  ];
};

const behind = (
  source: Source,
  { bulletin, overdue, targets, measures }: BulletinFacts,
  annexes: readonly Annex[],
): readonly Block[] => {
  const { unit } = namesOf(source);
  const parts: (readonly [title: string, text: string])[] = [];
  if (overdue.length > 0)
    parts.push([
      '部分节点逾期未办结',
      `${overdue.length}个节点到期未申请办结，涉及${new Set(overdue.map(({ leadUnit }) => leadUnit)).size}家单位、` +
        `${new Set(overdue.map(({ measure }) => measure)).size}项举措。逾期时间较长的有：` +
        `${overdue
          .slice(0, NAMED.overdue)
          .map((line) => overdueClause(source, line))
          .join('；')}。`,
    ]);
  const short = targets.filter(({ standing }) => !standing.reached);
  if (short.length > 0) {
    const named = [...short].sort((a, b) => a.standing.points - b.standing.points).slice(0, NAMED.behind);
    parts.push([
      '部分目标落后序时进度',
      `${short.length}项目标未达到序时进度。差距较大的有：` +
        `${named.map((one) => `${unit(one.measure.leadUnit)}负责的${quoteZh(one.target.label.zh)}${stretchMark(one.target)}，${shortOf(one)}，落后${pointsBehind(one.standing)}个百分点`).join('；')}。`,
    ]);
  }
  if (bulletin.listed.length > 0) parts.push(namedPart(source, bulletin, annexes));
  const silent = measures.filter(({ reportMissing }) => reportMissing !== null);
  if (silent.length > 0)
    parts.push([
      '进展报送不够及时',
      `${silent.length}项举措未按时上报进展，涉及${someOf(
        silent.map(({ leadUnit }) => unit(leadUnit)),
        NAMED.units,
        '家单位',
      )}。`,
    ]);
  if (parts.length === 0)
    return [
      { kind: 'heading', level: 1, text: '三、存在的问题' },
      { kind: 'paragraph', text: '截至目前，无逾期未报节点，无落后序时进度的目标。' },
    ];
  return [
    { kind: 'heading', level: 1, text: '三、存在的问题' },
    ...parts.map(
      ([title, text], index) => ({ kind: 'paragraph', lead: `（${numeralZh(index + 1)}）${title}。`, text }) as const,
    ),
  ];
};

/** The first few in the text: a list of pages belongs into the annex, which has all of them. */
const namedPart = (
  source: Source,
  { listed: all }: BulletinFacts['bulletin'],
  annexes: readonly Annex[],
): readonly [title: string, text: string] => {
  const { unit } = namesOf(source);
  const isCut = all.length > NAMED.listed;
  const named = all.slice(0, NAMED.listed).map(({ leadUnit, title, why }) => {
    const reason = reasonOf(source, title.zh, why);
    return `${unit(leadUnit)}牵头的${quoteZh(title.zh)}${reason === '' ? '' : `（${reason}）`}`;
  });
  const annex = annexes.findIndex(({ title }) => title === NAMED_ANNEX) + 1;
  return [
    isCut ? '部分事项久拖未决' : '个别事项久拖未决',
    `${isCut ? '' : '以下'}${all.length}项举措经催办、发函、约谈仍未按要求完成，予以点名通报` +
      `${isCut ? '，其中' : ''}：${named.join('；')}${isCut ? `等。全部事项及责任单位说明见附件${annex}` : ''}。`,
  ];
};

const requirements = (source: Source, { bulletin, next, overdue }: BulletinFacts): readonly Block[] => {
  const { unit } = namesOf(source);
  const named = [...new Set(bulletin.listed.map(({ leadUnit }) => unit(leadUnit)))];
  const parts = [
    [
      '压实责任，限期整改',
      `${named.length === 0 ? '各责任单位' : someOf(named, NAMED.units, '家单位')}要对照问题逐项查明原因，主要负责同志亲自过问，明确整改措施、完成时限和责任人，书面报送我室；${overdue.length > 0 ? '逾期节点办结前，实行挂账督办。' : '巩固已有成效，防止问题反弹。'}`,
    ],
    [
      '紧盯节点，倒排工期',
      next.length === 0
        ? '各责任单位要对照任务书和路线图，提前谋划下一阶段工作。'
        : `今后一个月将有${next.length}个节点到期，涉及${new Set(next.map(({ leadUnit }) => leadUnit)).size}家单位。牵头单位要倒排工期、挂图作战，配合单位要主动补位；确有困难不能按期完成的，须在到期前提出延期申请，不得以补报代替落实。`,
    ],
    [
      '如实报送，务求实效',
      '各责任单位要按时上报进展，数据真实、有据可查。我室将结合日常调度开展抽查核实，对弄虚作假的严肃处理。',
    ],
  ] as const;
  return [
    { kind: 'heading', level: 1, text: '四、下一步工作要求' },
    ...parts.map(
      ([title, text], index) =>
        ({ kind: 'paragraph', lead: `（${numeralZh(index + 1)}）${title}。`, text: sentence(text) }) as const,
    ),
  ];
};
