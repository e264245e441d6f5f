/** A report can be corrected from its newest entry in the record; a letter of the ladder can be printed and drafted from its own. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { DraftPaperButton } from '../kit/acts/draft-paper.tsx';
import { CorrectForm } from '../kit/acts/figure-acts.tsx';
import type { FormalPaperKind } from '../kit/acts/papers.generated.ts';
import { actWords } from '../kit/acts/words.ts';
import { DownloadButton } from '../kit/show/download-button.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { MeasurePageFragment } from './measure.generated.ts';
import type { RecordEntryFragment } from './record.generated.ts';
import { type EntryFacts, isNewestVersion } from './record-words.ts';

/** The documents of the ladder that are letters: their file, and their kind as an official paper. */
const LETTERS: Readonly<Record<string, { readonly file: string; readonly kind: FormalPaperKind }>> = {
  URGING: { file: 'urging', kind: 'URGING' },
  SUPERVISION_LETTER: { file: 'supervision-letter', kind: 'SUPERVISION_LETTER' },
  INTERVIEW: { file: 'interview', kind: 'INTERVIEW' },
};

type LetterProps = { readonly letter: (typeof LETTERS)[string]; readonly position: number };

const Letter = ({ letter: { file, kind }, position }: LetterProps) => {
  const say = useSay();
  return (
    <span className="entry-acts">
      <DownloadButton
        path={`documents/${file}.docx?escalation=${position}`}
        label={say(actWords.letterFile)}
        about={String(position)}
        className="is-quiet"
      />
      <DraftPaperButton kind={kind} escalation={position} label={say(actWords.draftLetter)} className="is-quiet" />
    </span>
  );
};

type Props = { readonly entry: RecordEntryFragment; readonly measure: MeasurePageFragment };

export const EntryActs = ({ entry, measure }: Props) => {
  const say = useSay();
  const { report, document }: EntryFacts = entry;
  const letter = entry.type === 'RUNG_FIRED' ? LETTERS[document ?? ''] : undefined;
  if (letter) return <Letter letter={letter} position={Number(entry.position)} />;
  if (!report) return null;
  const isNewest = isNewestVersion(entry, report.corrections);
  if (!isNewest) return <span className="tag entry-tag">{say(actWords.correctedMark)}</span>;
  if (!measure.commands.includes('CORRECT_PROGRESS')) return null;
  return (
    <ActButton
      label={say(actWords.correct)}
      about={report.asOf}
      className="is-quiet"
      form={(ends) => <CorrectForm {...ends} measure={measure} report={report} />}
    />
  );
};
