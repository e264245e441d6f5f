/** The queue beside the matter that is being decided; on a phone one of the two at a time. */

import { useState } from 'react';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { DecideMany } from './many.tsx';
import { Matter } from './matter.tsx';
import { canBeVerifiedWithOthers, type DeskItem, itemKey, keyAfter } from './queue-order.ts';
import { deskWords, waitingWords } from './words.ts';

const canBePicked = (item: DeskItem): boolean => item.kind === 'ISSUE' || canBeVerifiedWithOthers(item);

export const Queue = ({ items }: { readonly items: readonly DeskItem[] }) => {
  const say = useSay();
  const { asOf } = usePlace();
  const { search, change } = useParameters();
  const [settled, setSettled] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const wanted = search.get('item');
  const found = items.find((item) => itemKey(item) === wanted);
  const chosen = found ?? items[0];
  const choose = (key: string | null, replace = false) =>
    change({ item: key, after: search.get('after') }, { replace });
  if (!chosen) return null;

  const done = () => {
    setSettled(true);
    choose(keyAfter(items, itemKey(chosen)), true);
  };
  const pick = (key: string, isPicked: boolean) =>
    setPicked((before) => (isPicked ? [...before, key] : before.filter((one) => one !== key)));
  // A kind at a time: verifying and issuing are two commands.
  const pickedItems = items.filter((item) => picked.includes(itemKey(item)));
  const pickedKind = pickedItems[0]?.kind;

  return (
    <div className={found ? 'desk has-item' : 'desk'}>
      <div className="desk-list">
        <DecideMany items={pickedItems} onClear={() => setPicked([])} />
        <ul className="panel plain-list" aria-label={say(deskWords.queue)}>
          {items.map((item) => (
            <Row
              key={itemKey(item)}
              item={item}
              isChosen={item === chosen}
              onChoose={() => choose(itemKey(item))}
              {...(asOf === null &&
                canBePicked(item) && {
                  pick: {
                    isPicked: picked.includes(itemKey(item)),
                    isHeld: pickedKind !== undefined && pickedKind !== item.kind,
                    change: (isPicked) => pick(itemKey(item), isPicked),
                  },
                })}
            />
          ))}
        </ul>
      </div>
      <div className="desk-matter">
        <button type="button" className="is-quiet phone-only" onClick={() => choose(null)}>
          ← {say(deskWords.back)}
        </button>
        {wanted !== null && !found && !settled && <p className="quiet">{say(deskWords.gone)}</p>}
        <Matter key={itemKey(chosen)} item={chosen} onDone={done} />
      </div>
    </div>
  );
};

type RowProps = {
  readonly item: DeskItem;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly pick?: {
    readonly isPicked: boolean;
    /** Matters of another kind are picked. */
    readonly isHeld: boolean;
    change(isPicked: boolean): void;
  };
};

const Row = ({ item, isChosen, onChoose, pick }: RowProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const { kind, since, due, overdue, workingDaysLeft, measure, milestone } = item;
  const name = `${measure.code} ${say(measure.title)}`;
  const day = (date: string) => say(dateWords(date, plan.year));
  return (
    <li className={isChosen ? 'desk-row is-chosen' : 'desk-row'} data-row="">
      {pick ? (
        <input
          type="checkbox"
          aria-label={say(deskWords.pick(name))}
          checked={pick.isPicked}
          disabled={pick.isHeld}
          onChange={({ target }) => pick.change(target.checked)}
        />
      ) : (
        <span />
      )}
      <button type="button" className="desk-open" aria-current={isChosen ? 'true' : undefined} onClick={onChoose}>
        <span className="desk-name">
          <span className="quiet">{measure.code}</span> {say(measure.title)}
        </span>
        <span className="quiet desk-about">
          {measure.leadUnit.shortName}
          {milestone && `　${say(milestone.label)}`}
        </span>
        <span className="tag">{say(waitingWords[kind])}</span>
        <span className={overdue ? 'desk-when alarm' : 'desk-when quiet'}>
          {due === null ? say(deskWords.since(day(momentOf(since).date))) : say(deskWords.before(day(due)))}
          {overdue && ` · ${say(deskWords.late)}`}
          {!overdue && workingDaysLeft !== null && ` · ${say(deskWords.left(workingDaysLeft))}`}
        </span>
      </button>
    </li>
  );
};
