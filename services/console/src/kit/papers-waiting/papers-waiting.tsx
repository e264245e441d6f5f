/** How many papers wait for which step, with the way to them: letters of the ladder arise without anybody's doing. */

import { useScreenQuery } from '../graph/use-screen-query.ts';
import { Link } from '../place/link.tsx';
import { useSay } from '../words/language.tsx';
import { type Phrase, words } from '../words/phrase.ts';
import { type PaperStage, PapersWaitingDocument } from './papers-waiting.generated.ts';

const STEPS: readonly (readonly [PaperStage, Phrase])[] = [
  ['DRAFTED', { zh: '件待核稿', en: 'to be reviewed' }],
  ['REVIEWED', { zh: '件待签发', en: 'to be signed' }],
  ['SIGNED', { zh: '件待编号', en: 'to be numbered' }],
  ['NUMBERED', { zh: '件待印发', en: 'to be issued' }],
];

const waitingWords = words({
  papers: (steps: readonly Phrase[]) => ({
    zh: `公文：${steps.map(({ zh }) => zh).join('、')}`,
    en: `Papers: ${steps.map(({ en }) => en).join(', ')}`,
  }),
});

/** Nothing where no paper waits for one of the steps; at most a hundred papers are counted. */
export const PapersWaiting = ({ stages }: { readonly stages: readonly PaperStage[] }) => {
  const say = useSay();
  const { data } = useScreenQuery(PapersWaitingDocument, {});
  const papers = data?.plan?.officialPapers.nodes ?? [];
  const steps = STEPS.flatMap(([stage, step]) => {
    const count = stages.includes(stage) ? papers.filter((paper) => paper.stage === stage).length : 0;
    return count === 0 ? [] : [{ zh: `${count}${step.zh}`, en: `${count} ${step.en}` }];
  });
  if (steps.length === 0) return null;
  return (
    <p>
      <Link to="/papers?view=open">{say(waitingWords.papers(steps))}</Link>
    </p>
  );
};
