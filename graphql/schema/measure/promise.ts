/** What a measure promised, in the report's own words where its text was given, else by place and title alone. */

import { type Locator, locatorText } from '@duban/domain';
import type { KeptText } from '@duban/read-models';
import { builder } from '../builder.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { LocatorRef } from '../kernel/text.ts';
import { ActorRef, MeasureRef, PlanRef } from '../refs.ts';

type TextState = 'loaded' | 'not-loaded' | 'not-in-report';

const TextStateRef = builder.enumType('ReportTextState', {
  description: '报告原文是否可引。Whether the wording of the report can be quoted.',
  values: {
    LOADED: { value: 'loaded', description: '原文已载入。The text is loaded.' },
    NOT_LOADED: {
      value: 'not-loaded',
      description: '原文未载入，只有出处和标题。The text is not loaded; only the place and the title are known.',
    },
    NOT_IN_REPORT: {
      value: 'not-in-report',
      description: '报告未载的举措。The measure does not come from the report.',
    },
  } as const satisfies Record<string, { value: TextState; description: string }>,
});

type Sentence = { readonly source: Locator; readonly text: string | null };
type Promised = { readonly state: TextState; readonly sentences: readonly Sentence[] };

const SentenceRef = builder.objectRef<Sentence>('PromisedSentence').implement({
  description: '报告中承诺该举措的一句话。A sentence of the report that promises the measure.',
  fields: (t) => ({
    source: t.expose('source', { type: LocatorRef, description: '出处。Where the report says it.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: '原文，未载入时为空。The original wording; null where the text is not loaded.',
    }),
  }),
});

const PromiseRef = builder.objectRef<Promised>('MeasurePromise').implement({
  description: '报告对一项举措的承诺。What the report promises about a measure.',
  fields: (t) => ({
    state: t.expose('state', { type: TextStateRef, description: '原文是否已载入。Whether it can be quoted.' }),
    sentences: t.field({
      type: [SentenceRef],
      description: '承诺该举措及其目标的各句。The sentences that promise it and its targets.',
      resolve: ({ sentences }) => [...sentences],
    }),
  }),
});

/** The measure's own places, then those of its targets that are not among them. */
const promiseOf = (kept: KeptText | null, places: readonly Locator[]): Promised => {
  const each = [...new Map(places.map((place) => [locatorText(place), place])).values()];
  const sentences = each.map((source) => ({ source, text: kept?.sentences[locatorText(source)] ?? null }));
  const isLoaded = sentences.every(({ text }) => text !== null);
  return { state: each.length === 0 ? 'not-in-report' : isLoaded ? 'loaded' : 'not-loaded', sentences };
};

builder.objectField(MeasureRef, 'promise', (t) =>
  t.field({
    type: PromiseRef,
    description: '报告对该举措的承诺（原文）。The report’s promise for this measure, in its own words.',
    resolve: async ({ snapshot, id, sources }) => {
      const targets = await snapshot.read.targetsOf(id);
      return promiseOf(snapshot.plan.reportText, [...sources, ...targets.flatMap((target) => target.sources)]);
    },
  }),
);

const GivenTextRef = builder.objectRef<Seen<KeptText>>('ReportText').implement({
  description: '载入的报告原文。The loaded text of the report.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', { description: '全文的校验值。SHA-256 of the whole text.' }),
    givenAt: t.expose('at', {
      type: 'Instant',
      description: '载入时间（计划时间）。When it was loaded, in plan time.',
    }),
    by: t.field({
      type: ActorRef,
      description: '何人载入。Who loaded the text.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    sentences: t.int({
      description: '所存句数：举措所引用的各句。The number of sentences stored: those that measures cite.',
      resolve: ({ sentences }) => Object.keys(sentences).length,
    }),
  }),
});

const givenText = (snapshot: Snapshot): Seen<KeptText> | null =>
  snapshot.plan.reportText && seen(snapshot, snapshot.plan.reportText);

builder.objectField(PlanRef, 'reportText', (t) =>
  t.field({
    type: GivenTextRef,
    nullable: true,
    description: '载入的报告原文，未载入为空。The loaded text of the report; null where none is loaded.',
    resolve: givenText,
  }),
);
