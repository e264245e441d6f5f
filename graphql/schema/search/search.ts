/** One search over everything that a plan says: what was promised, instructed and reported. */

import { isBlank } from '@duban/domain';
import type { Excerpt, SearchHitRow, SearchKind } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType, pageArgs, readPage } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { instructionIn, knownMeasure, knownMilestone, knownTarget } from '../kernel/lookups.ts';
import { badInput } from '../kernel/problem.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { InstructionRef, MeasureRef, MilestoneRef, PlanRef, ReportRef, TargetRef } from '../refs.ts';

/** A longer text is not typed into a search, and folding it costs time for every text that is searched. */
const MAX_SEARCH_CHARACTERS = 200;

const KindRef = enumOf<SearchKind>('SearchKind', '在何处找到。Where a text was found.', {
  measure: '举措的编号或标题。The code or title of a measure.',
  target: '目标的名称。The label of a target.',
  milestone: '节点的内容。The content of a milestone.',
  instruction: '批示或其回复。An instruction or its answer.',
  report: '进展上报的文字，以更正后为准。The text of a report, as corrected.',
});

const ExcerptRef = builder.objectRef<Excerpt>('Excerpt').implement({
  description: '所找文字及其前后。The text that was found, with what stands around it.',
  fields: (t) => ({
    before: t.exposeString('before', { description: '其前。What stands before it.' }),
    match: t.exposeString('match', { description: '所找文字，照原文。The text itself, as it is written there.' }),
    after: t.exposeString('after', { description: '其后。What stands after it.' }),
  }),
});

type Hit = Seen<SearchHitRow>;

/** The row of the item where the hit is of that kind. */
const itemOf = async <Row>(hit: Hit, kind: SearchKind, read: (hit: Hit, item: string) => Promise<Row>) =>
  hit.kind === kind && hit.item !== null ? read(hit, hit.item) : null;

const HitRef = builder.objectRef<Hit>('SearchHit').implement({
  description: '一处查找结果。A place where the text occurs.',
  fields: (t) => ({
    kind: t.expose('kind', { type: KindRef, description: '在何处。The kind of place.' }),
    measure: t.field({
      type: MeasureRef,
      description: '哪项举措。The measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    target: t.field({
      type: TargetRef,
      nullable: true,
      description: '哪个目标，他处则为空。The target; null for a place of another kind.',
      resolve: (hit) => itemOf(hit, 'target', ({ snapshot }, item) => knownTarget(snapshot, item)),
    }),
    milestone: t.field({
      type: MilestoneRef,
      nullable: true,
      description: '哪个节点，他处则为空。The milestone; null for a place of another kind.',
      resolve: (hit) =>
        itemOf(hit, 'milestone', ({ snapshot, measure }, item) => knownMilestone(snapshot, measure, item)),
    }),
    instruction: t.field({
      type: InstructionRef,
      nullable: true,
      description: '哪条批示，他处则为空。The instruction; null for a place of another kind.',
      resolve: (hit) =>
        itemOf(hit, 'instruction', ({ snapshot, measure }, item) => instructionIn(snapshot, measure, item)),
    }),
    report: t.field({
      type: ReportRef,
      nullable: true,
      description: '哪次上报，他处则为空。The report; null for a place of another kind.',
      resolve: (hit) =>
        itemOf(hit, 'report', async ({ snapshot, measure }, item) => {
          const row = await snapshot.read.report({ measure, report: item });
          return row && seen(snapshot, row);
        }),
    }),
    excerpt: t.expose('excerpt', {
      type: ExcerptRef,
      description: '所找文字及其前后。The text with its surroundings.',
    }),
    at: t.expose('at', {
      type: 'Instant',
      nullable: true,
      description:
        '批示或上报的时间（计划时间），计划所载的为空。When it was instructed or reported, in plan time; null for what the plan says.',
    }),
  }),
});

const HitConnectionRef = connectionType<Hit>('SearchHit', HitRef, { zh: '查找结果', en: 'places' });

/** Throws `BAD_USER_INPUT` for a text that is blank or too long. */
const soughtIn = (given: string): string => {
  const text = given.trim();
  if (isBlank(text)) throw badInput('text', { zh: '须有文字', en: 'must have some text' });
  if (text.length <= MAX_SEARCH_CHARACTERS) return text;
  throw badInput('text', {
    zh: `至多${MAX_SEARCH_CHARACTERS}字`,
    en: `must have at most ${MAX_SEARCH_CHARACTERS} characters`,
  });
};

builder.objectField(PlanRef, 'search', (t) =>
  t.field({
    type: HitConnectionRef,
    description:
      '在全计划中查找文字，不分大小写与全半角，一字亦可：先列编号与标题，再列目标、节点、批示、上报。Finds a text of one or more characters in the whole plan, ignoring case and width: codes and titles first, then targets, milestones, instructions and reports.',
    args: { ...pageArgs, text: t.arg.string({ required: true, description: '要找的文字。The text to find.' }) },
    resolve: (snapshot, { text, ...args }) => {
      const sought = soughtIn(text);
      return readPage(snapshot, args, (page) => snapshot.read.search({ text: sought, page }));
    },
  }),
);
