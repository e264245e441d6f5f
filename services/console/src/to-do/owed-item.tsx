/** One thing that a unit owes: what it is, and the acts that settle it. */

import { sourceWords } from '../kit/acts/instruction-source.ts';
import { FileList } from '../kit/files/file-list.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { DateText } from '../kit/show/date.tsx';
import { useSay } from '../kit/words/language.tsx';
import { ItemFrame, MeasureLine, Said } from './item-parts.tsx';
import { OwedActs } from './owed-acts.tsx';
import { owedKind } from './owed-kind.ts';
import type { OwedFragment } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

type OwedItemProps = { readonly item: OwedFragment; readonly isMonthly: boolean; readonly onDone: () => void };

export const OwedItem = ({ item, isMonthly, onDone }: OwedItemProps) => {
  const { asOf, plan } = usePlace();
  return (
    <ItemFrame
      kind={owedKind(item, isMonthly, plan.year)}
      item={item}
      acts={asOf === null && <OwedActs item={item} onDone={onDone} />}
    >
      <MeasureLine measure={item.measure} />
      <OwedDetail item={item} />
    </ItemFrame>
  );
};

const OwedDetail = ({
  item: { kind, milestone, instruction, amendment, asked, reason },
}: {
  readonly item: OwedFragment;
}) => {
  const say = useSay();
  const { plan } = usePlace();
  return (
    <>
      {milestone && (
        <p className="quiet">
          {say(milestone.label)}
          {kind !== 'DECIDE' && milestone.request && (
            <span className="tag">{say(toDoWords.asks(dateWords(milestone.request.due, plan.year)))}</span>
          )}
        </p>
      )}
      {milestone && kind !== 'DECIDE' && milestone.figures.some(({ short }) => short) && (
        <p className="to-do-tags">
          <span className="tag">{say(toDoWords.shortFirst)}</span>
        </p>
      )}
      {instruction && <p className="quiet">{say(sourceWords(instruction, plan.year))}</p>}
      {instruction && <p className="serif">{instruction.text}</p>}
      {instruction && <FileList files={instruction.files} />}
      {asked !== null && (
        <p className="quiet">
          {say(toDoWords.askedUntil)} <DateText value={asked} />
        </p>
      )}
      {reason !== null && (
        <Said what={kind === 'DECIDE' ? toDoWords.askReason : toDoWords.returnReason} text={reason} />
      )}
      {amendment && reason === null && <Said what={toDoWords.askReason} text={amendment.reason} />}
    </>
  );
};
