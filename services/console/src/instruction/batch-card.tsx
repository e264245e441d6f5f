/** An instruction to several measures as one: its words, how many have answered, and each of them when asked for. */

import { useState } from 'react';
import { sourceWords, urgencyOf } from '../kit/acts/instruction-source.ts';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { usePlace } from '../kit/place/place.ts';
import { FaultNote } from '../kit/screen.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { InstructionCard } from './instruction-card.tsx';
import { InstructionsOfBatchDocument, type InstructionsQuery } from './instructions.generated.ts';
import { instructionWords } from './words.ts';

type Batch = NonNullable<NonNullable<InstructionsQuery['plan']>['instructionBatches']>['nodes'][number];

export const BatchCard = ({ batch: { position, counts, first } }: { readonly batch: Batch }) => {
  const say = useSay();
  const { plan } = usePlace();
  const [isOpen, setOpen] = useState(false);
  if (counts.total === 1) return <InstructionCard instruction={first} />;
  const urgency = urgencyOf(first);
  return (
    <li className="instruction" data-row="">
      <div className="instruction-head">
        <b>{say(instructionWords.toMeasures(counts.total))}</b>
        <span className={counts.overdue > 0 ? 'instruction-state alarm' : 'instruction-state'}>
          {say(instructionWords.progress(counts))}
        </span>
      </div>
      <blockquote className="quote">{first.text}</blockquote>
      <p className="quiet">
        {say(sourceWords(first, plan.year))}
        {urgency && `　${say(urgency)}`}
      </p>
      <progress
        className="instruction-progress"
        value={counts.answered}
        max={Math.max(counts.total - counts.withdrawn, 1)}
        aria-label={say(instructionWords.progress(counts))}
      />
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say(isOpen ? instructionWords.fold : instructionWords.unfold(counts.total))}
      </button>
      {isOpen && <BatchRows batch={position} />}
    </li>
  );
};

const BatchRows = ({ batch }: { readonly batch: number }) => {
  const say = useSay();
  const { data, fault, refresh } = useScreenQuery(InstructionsOfBatchDocument, { batch });
  if (fault && !data) return <FaultNote fault={fault} onRetry={refresh} />;
  const found = data?.plan?.instructions;
  if (!found) return <Skeleton lines={3} />;
  return (
    <>
      <ul className="plain-list batch-rows">
        {[...found.nodes].reverse().map((instruction) => (
          <InstructionCard key={instruction.id} instruction={instruction} inBatch />
        ))}
      </ul>
      {found.totalCount > found.nodes.length && (
        <p className="quiet">{say(instructionWords.onlyLast(found.nodes.length))}</p>
      )}
    </>
  );
};
