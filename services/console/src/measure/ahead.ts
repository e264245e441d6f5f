/** What time alone will bring: the sentence 若仍未办理, and the rungs and matters that the office may work by hand. */

import { dateWords, momentOf } from '../kit/show/date.ts';
import { documentWords } from '../kit/show/state-words.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import type { MeasurePageFragment } from './measure.generated.ts';
import { nowWords } from './page-words.ts';

type Foreseen = MeasurePageFragment['foreseen'][number];

const dayOf = ({ at }: Foreseen): string => momentOf(at).date;

const joined = (parts: readonly Phrase[], between: Required<Phrase>): Phrase => ({
  zh: parts.map(({ zh }) => zh).join(between.zh),
  en: parts.map(({ zh, en }) => en || zh).join(between.en ?? ''),
});

const MOST_SAID = 3;

export type Consequence = {
  readonly key: string;
  /** The matter that is not settled; null for the measure as a whole. */
  readonly matter: Phrase | null;
  readonly words: Phrase;
};

type Group = { readonly matter: Phrase | null; readonly rungs: Phrase[]; readonly lamps: Phrase[] };

/**
 * 下一级：督办函（7月4日发出）；其后：约谈（7月11日发出）: the rungs to come for each matter, then the lamps. A day before
 * `today` is over: it was to be.
 */
export const consequences = (
  foreseen: readonly Foreseen[],
  { year, today }: { readonly year: number; readonly today: string },
): readonly Consequence[] => {
  const groups = new Map<string, Group>();
  for (const one of foreseen) {
    const { type, obligation, rungTitle, document, lamp } = one;
    const day = dayOf(one);
    const date = dateWords(day, year);
    const isRung = type === 'RUNG_FIRED' && document !== null;
    const isLamp = type === 'LAMP_TURNED' && lamp !== null;
    if (!isRung && !isLamp) continue;
    const key = isRung ? (obligation?.key ?? '') : '';
    const group = groups.get(key) ?? { matter: isRung ? (obligation?.label ?? null) : null, rungs: [], lamps: [] };
    groups.set(key, group);
    if (isRung) addOnce(group.rungs, nowWords.rungSent(rungTitle ?? documentWords[document], date, day < today));
    if (isLamp) addOnce(group.lamps, nowWords.lampOn(date, lamp.name, day < today));
  }
  return [...groups].map(([key, { matter, rungs, lamps }]) => {
    const [next, ...later] = rungs;
    const said = [
      ...(next ? [nowWords.nextRung(next)] : []),
      ...(later.length > 0 ? [nowWords.laterRungs(joined(later, { zh: '、', en: ', ' }))] : []),
      ...lamps,
    ];
    return { key, matter, words: joined(said, { zh: '；', en: '; ' }) };
  });
};

const addOnce = (said: Phrase[], words: Phrase): void => {
  if (said.length < MOST_SAID && !said.some(({ zh }) => zh === words.zh)) said.push(words);
};

export type RungAhead = {
  readonly obligation: string;
  readonly rung: string;
  readonly words: Phrase;
  readonly recipients: Foreseen['recipients'];
};

/** The rungs that will fire, each once, with the matter and the day. */
export const rungsAhead = (foreseen: readonly Foreseen[], year: number): readonly RungAhead[] => {
  const found = foreseen.flatMap((one): readonly RungAhead[] => {
    const { obligation, rung, rungTitle, type } = one;
    if (type !== 'RUNG_FIRED' || !obligation || rung === null) return [];
    const date = dateWords(dayOf(one), year);
    return [
      {
        obligation: obligation.key,
        rung,
        recipients: one.recipients,
        words: nowWords.rungOn(obligation.label, rungTitle ?? obligation.label, date),
      },
    ];
  });
  return found.filter(
    (one, at) => found.findIndex(({ obligation, rung }) => obligation === one.obligation && rung === one.rung) === at,
  );
};

export type Matter = { readonly key: string; readonly label: Phrase };

/** The matters for which a rung is to come, each once. */
export const mattersAhead = (foreseen: readonly Foreseen[]): readonly Matter[] => {
  const found = foreseen.flatMap(({ type, obligation }) => (type === 'RUNG_FIRED' && obligation ? [obligation] : []));
  return found.filter(({ key }, at) => found.findIndex((other) => other.key === key) === at);
};

type Held = MeasurePageFragment['escalations']['nodes'];

/** The matters whose ladder was held and not released since; entries newest first. */
export const mattersHeld = (entries: Held): readonly Matter[] => {
  const newest = entries.filter(
    ({ obligation: { key } }, at) => entries.findIndex(({ obligation }) => obligation.key === key) === at,
  );
  return newest.filter(({ kind }) => kind === 'HELD').map(({ obligation }) => obligation);
};
