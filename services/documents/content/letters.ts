/** 催办通知单, 督办函, 约谈通知: the letter of a rung that fired. To whom, what was promised, how late it is, what is asked. */

import { civilDateAt, dateZh, type LetterAbout, type LetterKind, meetingWords, quoteZh } from '@duban/domain';
import type { InterviewMatterRow, InterviewRow, MeasureRow, RungRow } from '@duban/read-models';
import type { Block, Paper } from '../paper/paper.ts';
import { sentence } from '../paper/words.ts';
import { citedZh } from './matter-words.ts';
import { type Matter, missingClause, owedClause } from './matters.ts';
import {
  ALL,
  atOf,
  entitled,
  issuerOf,
  NothingToDrawError,
  namesOf,
  planTitle,
  proofOf,
  type Source,
  unnumbered,
} from './source.ts';
import { reachedOf } from './targets.ts';

type Fired = Extract<RungRow, { readonly kind: 'fired' }>;

/** `position`: of the rung in the log. @throws NothingToDrawError where no such rung fired there. */
export const drawLetter = async (source: Source, kind: LetterKind, position: number): Promise<Paper> => {
  const fired = await firedAt(source, kind, position);
  return kind === 'interview' ? interviewNotice(source, fired) : letterOf(source, kind, fired);
};

const firedAt = async (source: Source, kind: LetterKind, position: number): Promise<Fired> => {
  const filter = { kinds: ['fired'], documents: [kind] } as const;
  const { rows } = await source.reads.rungs(atOf(source), { filter, page: ALL });
  const fired = rows.flatMap(({ row }) => (row.kind === 'fired' && row.position === position ? [row] : []))[0];
  if (!fired) throw new NothingToDrawError(`日志第${position}条不是${WORDS[kind]}`);
  return fired;
};

/** Whom and what the letter is about, by name and by key. @throws NothingToDrawError as `drawLetter`. */
export const letterAbout = async (source: Source, kind: LetterKind, position: number): Promise<LetterAbout> => {
  const fired = await firedAt(source, kind, position);
  const { leadUnit: unit, at } = fired;
  const matters = kind === 'interview' ? (await interviewOf(source, fired)).matters : [fired];
  return {
    unit,
    unitName: namesOf(source).fullUnit(unit),
    matters: matters.map(({ measure, code, title, obligation, due }) => ({
      ...{ measure, code, title: title.zh, obligation: obligation.id, due, at },
    })),
  };
};

const WORDS: Readonly<Record<LetterKind, string>> = {
  urging: '催办通知',
  'supervision-letter': '督办函',
  interview: '约谈通知',
};

const letterOf = async (source: Source, kind: 'urging' | 'supervision-letter', fired: Fired): Promise<Paper> => {
  const measure = await measureOf(source, fired);
  const title =
    kind === 'urging'
      ? `关于${quoteZh(measure.title.zh)}有关事项的催办通知`
      : `关于抓紧落实${quoteZh(measure.title.zh)}的督办函`;
  const facts = `经查，该举措${owedClause(source, fired)}；截至${dateZh(source.today, source.plan.year)}，${missingClause(source, fired)}。`;
  const text = [
    `${measure.basis ? citedZh(measure.basis) : `《${planTitle(source)}》`}明确，${quoteZh(measure.title.zh)}由你单位牵头负责。${await instructionOf(source, fired)}${facts}`,
    ...(kind === 'supervision-letter' ? [await progressOf(source, measure), await earlierOf(source, fired)] : []),
    asked(kind, fired),
  ];
  return letter(
    source,
    measure.leadUnit,
    title,
    [measure.supervisingLeader],
    text.filter((one) => one !== '').map(paragraph),
  );
};

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const asked = (kind: 'urging' | 'supervision-letter', { obligation }: Matter): string => {
  const now: Readonly<Record<typeof obligation.kind, string>> = {
    milestone: '抓紧组织实施，尽快完成并申请办结；确有困难的，按规定程序申请延期并说明理由',
    acknowledgement: '立即签收，明确承办科室和责任人，按任务书组织实施',
    report: '立即补报进展情况，并按期做好今后的报送工作',
    instruction: '抓紧办理并书面回复办理结果',
    lamp: '查明原因，采取有效措施，尽快扭转被动局面',
  };
  return kind === 'urging'
    ? `请你单位${now[obligation.kind]}。`
    : `请你单位高度重视，主要负责同志亲自研究部署，${now[obligation.kind]}。同时，请将未按期完成的原因、整改措施、完成时限和责任人书面报送我室。逾期仍未落实的，将按照督办工作规定予以约谈、通报。`;
};

/** The words of the leader or the meeting, where the letter is about them. */
const instructionOf = async (source: Source, { measure, obligation }: Fired): Promise<string> => {
  if (obligation.kind !== 'instruction') return '';
  const found = (await source.reads.instructionsOf(atOf(source), [measure], ALL)).get(measure);
  const given = found?.rows.find(({ row }) => row.id === obligation.id)?.row;
  if (!given) return '';
  const { meeting, givenAt, text } = given;
  const { year } = source.plan;
  const whose = meeting ? `${meetingWords(meeting, year).zh}决定` : `${dateZh(civilDateAt(givenAt), year)}，领导批示`;
  return `${whose}：${quoteZh(text)}`;
};

/** What the unit itself said last, and the figures it gave. */
const progressOf = async (source: Source, { id }: MeasureRow): Promise<string> => {
  const at = atOf(source);
  const [reports, targets] = await Promise.all([
    source.reads.reportsOf(at, [id], { first: 1 }),
    source.reads.targetsOf(at, [id]),
  ]);
  const last = reports.get(id)?.rows[0]?.row;
  if (!last) return '该举措交办以来，尚未收到你单位的进展报告。';
  const figures = (targets.get(id) ?? []).filter(({ current }) => current !== null).map(reachedOf);
  return `据你单位截至${dateZh(last.asOf, source.plan.year)}的上报：${sentence(last.text)}${figures.length === 0 ? '' : `目前，${figures.join('；')}。`}`;
};

/** The rungs below this one, of the same matter. */
const earlierOf = async (source: Source, { measure, obligation, position }: Fired): Promise<string> => {
  const { rows } = await source.reads.rungs(atOf(source), {
    filter: { kinds: ['fired'], obligations: [obligation.id], documents: ['urging'] },
    page: ALL,
  });
  const dates = rows
    .flatMap(({ row }) => (row.measure === measure && row.position < position ? [civilDateAt(row.at)] : []))
    .reverse()
    .map((date) => dateZh(date, source.plan.year));
  return dates.length === 0 ? '' : `我室已于${dates.join('、')}催办。`;
};

const interviewOf = async (source: Source, { leadUnit, at }: Fired): Promise<InterviewRow> => {
  const called = civilDateAt(at);
  const filter = { units: [leadUnit], called };
  const { rows } = await source.reads.interviews(atOf(source), { filter, page: { first: 1 } });
  const interview = rows[0]?.row;
  if (!interview) throw new NothingToDrawError(`${dateZh(called, source.plan.year)}没有对该单位的约谈`);
  return interview;
};

const interviewNotice = async (source: Source, fired: Fired): Promise<Paper> => {
  const interview = await interviewOf(source, fired);
  const measure = await measureOf(source, fired);
  const { unit } = namesOf(source);
  return letter(
    source,
    fired.leadUnit,
    `关于对${unit(fired.leadUnit)}进行约谈的通知`,
    [measure.supervisingLeader],
    [
      paragraph(
        `因《${planTitle(source)}》中由你单位牵头的${interview.matters.length}个事项经催办、督办仍未落实，按照督办工作规定，决定对你单位进行约谈。现将有关事项通知如下。`,
      ),
      { kind: 'heading', level: 1, text: '一、约谈事项' },
      ...interview.matters.map((one, index) => paragraph(`${index + 1}. ${matterClause(source, one)}`)),
      { kind: 'heading', level: 1, text: '二、约谈安排' },
      paragraph(`约谈由分管负责同志主持，时间：　　月　　日　　时，地点：　　　　　　。请你单位主要负责同志参加。`),
      { kind: 'heading', level: 1, text: '三、有关要求' },
      paragraph(
        '请你单位围绕约谈事项准备书面说明，讲清事项进展、未按期完成的原因、下一步措施和完成时限，于约谈前报送我室。约谈后，按约谈结果限期整改并报告落实情况。',
      ),
    ],
  );
};

const matterClause = (source: Source, matter: InterviewMatterRow): string =>
  `${quoteZh(matter.title.zh)}：${owedClause(source, matter)}，${missingClause(source, matter)}。`;

const letter = async (
  source: Source,
  unit: string,
  title: string,
  leaders: readonly string[],
  body: readonly Block[],
): Promise<Paper> => {
  const issuer = issuerOf(source);
  const { fullUnit, leader } = namesOf(source);
  return {
    form: 'letter',
    banner: issuer,
    number: unnumbered(source),
    ...entitled(source, title),
    addressees: [fullUnit(unit)],
    body,
    annexes: [],
    attendance: [],
    signature: { by: issuer, on: source.today },
    note: null,
    imprint: { copies: leaders.map(leader), by: issuer, on: source.today },
    proof: await proofOf(source),
  };
};

/** @throws NothingToDrawError */
const measureOf = async (source: Source, { measure, code }: Fired): Promise<MeasureRow> => {
  const { rows } = await source.reads.measures(atOf(source), { filter: { codes: [code] }, page: { first: 1 } });
  const found = rows[0]?.row;
  if (!found) throw new NothingToDrawError(`没有举措${measure}`);
  return found;
};
