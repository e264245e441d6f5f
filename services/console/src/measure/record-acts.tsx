/** A report can be corrected from its newest entry in the record; what was corrected is marked and stays. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { CorrectForm } from '../kit/acts/figure-acts.tsx';
import { actWords } from '../kit/acts/words.ts';
import { useSay } from '../kit/words/language.tsx';
import type { MeasurePageFragment } from './measure.generated.ts';
import type { RecordEntryFragment } from './record.generated.ts';
import { type EntryFacts, isNewestVersion } from './record-words.ts';

type Props = { readonly entry: RecordEntryFragment; readonly measure: MeasurePageFragment };

export const EntryActs = ({ entry, measure }: Props) => {
  const say = useSay();
  const { report }: EntryFacts = entry;
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
