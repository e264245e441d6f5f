/** The paper that is shown as a file of Word, and the draft of the official one. */

import { DraftPaperButton } from '../kit/acts/draft-paper.tsx';
import { usePlace } from '../kit/place/place.ts';
import { DownloadButton } from '../kit/show/download-button.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { BeatKind } from './meetings.generated.ts';
import type { KeptPaper } from './papers.ts';
import { fileWords } from './words.ts';

/** `paper` null for the present one. */
type Props = { readonly kind: BeatKind; readonly paper: KeptPaper | null };

export const PaperFiles = ({ kind, paper }: Props) => {
  const say = useSay();
  const { today } = usePlace();
  const period = paper?.period ?? null;
  switch (kind) {
    case 'WEEKLY_MEETING':
      return (
        <>
          <DownloadButton
            path={`documents/agenda.docx${paper === null ? '' : `?asOf=${encodeURIComponent(paper.at)}`}`}
            label={say(fileWords.agenda)}
          />
          {paper === null && <DraftPaperButton kind="MINUTES" label={say(fileWords.draftMinutes)} />}
        </>
      );
    case 'MONTHLY_BULLETIN': {
      const month = period ?? today.slice(0, 7);
      return (
        <>
          <DownloadButton path={`documents/bulletin.docx?month=${month}`} label={say(fileWords.bulletin)} />
          <DownloadButton path={`tables/bulletin-annexes.xlsx?month=${month}`} label={say(fileWords.annexTables)} />
          <DraftPaperButton kind="BULLETIN" month={month} label={say(fileWords.draftBulletin)} />
        </>
      );
    }
    case 'QUARTERLY_REVIEW':
      return (
        <DownloadButton
          path={`documents/review.docx${period === null ? '' : `?quarter=${period}`}`}
          label={say(fileWords.review)}
        />
      );
  }
};
