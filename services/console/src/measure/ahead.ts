/** What time alone will bring: the sentence 若仍未办理, and the rungs and matters that the office may work by hand. */

import { dateWords, momentOf } from '../kit/show/date.ts';
import { documentWords } from '../kit/show/state-words.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import type { MeasurePageFragment } from './measure.generated.ts';
import { nowWords } from './page-words.ts';

type Foreseen = MeasurePageFragment['foreseen'][number];

const dayOf = ({ at }: Foreseen): string => momentOf(at).date;

const joined = (parts: readonly Phrase[]): Phrase => ({
  zh: parts.map(({ zh }) => zh).join('，'),
  en: parts.map(({ zh, en }) => en || zh).join(', '),
});

const MOST_SAID = 3;

export type Consequence = {
  readonly key: string;
  /** The matter that is not settled; null for the measure as a whole. */
  readonly matter: Phrase | null;
  readonly words: Phrase;
};

/** 7月4日发督办函，7月11日发约谈: documents to come for each matter, and lamps; a day before `today` is over. */
export const consequences = (
  foreseen: readonly Foreseen[],
  { year, today }: { readonly year: number; readonly today: string },
): readonly Consequence[] => {
  const groups = new Map<string, { readonly matter: Phrase | null; readonly said: Phrase[] }>();
  const add = (key: string, matter: Phrase | null, words: Phrase, day: string) => {
    const group = groups.get(key) ?? { matter, said: [] };
    const said = day < today ? nowWords.wasToBe(words) : words;
    if (group.said.length < MOST_SAID && !group.said.some(({ zh }) => zh === said.zh)) group.said.push(said);
    groups.set(key, group);
  };
  for (const one of foreseen) {
    const [day, { obligation }] = [dayOf(one), one];
    const date = dateWords(day, year);
    if (one.type === 'RUNG_FIRED' && one.document !== null)
      add(
        obligation?.key ?? '',
        obligation?.label ?? null,
        nowWords.documentOn(date, documentWords[one.document]),
        day,
      );
    if (one.type === 'LAMP_TURNED' && one.lamp) add('', null, nowWords.lampOn(date, one.lamp.name), day);
  }
  return [...groups].map(([key, { matter, said }]) => ({ key, matter, words: joined(said) }));
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
