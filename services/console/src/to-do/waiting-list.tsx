/** What waits for the decision of the office or of a leader, decided in place. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { settlementsOf } from '../kit/acts/settlements.tsx';
import { useAllPages } from '../kit/graph/use-all-pages.ts';
import { PapersWaiting } from '../kit/papers-waiting/papers-waiting.tsx';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { DateText } from '../kit/show/date.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { SubjectContext } from '../kit/subject.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { ItemList } from './item-list.tsx';
import { ItemFrame, MeasureLine } from './item-parts.tsx';
import { WaitingForDocument, type WaitingForQuery, type WaitingItemFragment } from './waiting.generated.ts';
import { toDoWords } from './words.ts';

export const WaitingList = ({ recipient }: { readonly recipient: string }) => {
  const say = useSay();
  const { asOf, viewer } = usePlace();
  const query = useAllPages(
    WaitingForDocument,
    { recipient, asOf: asOf === null ? null : { date: asOf } },
    (page: WaitingForQuery) => page.plan?.waiting.pageInfo ?? null,
  );
  return (
    <Screen title={say(toDoWords.title)} query={query}>
      {(pages) => (
        <>
          {viewer.role === 'LEADER' && <PapersWaiting stages={['REVIEWED']} />}
          <ItemList
            items={pages.flatMap(({ plan }) => plan?.waiting.nodes ?? [])}
            line={([item], onDone) => <WaitingItem item={item} onDone={onDone} />}
            empty={
              <Empty title={say(toDoWords.nothingWaits)}>
                <p>{say(toDoWords.nothingWaitsHow)}</p>
              </Empty>
            }
          />
        </>
      )}
    </Screen>
  );
};

const KINDS: Readonly<Record<WaitingItemFragment['kind'], Phrase>> = {
  AMENDMENT: toDoWords.decideAmendment,
  APPROVE: toDoWords.approve,
  CLOSE: toDoWords.close,
  CLOSING: toDoWords.closing,
  DOUBT: toDoWords.doubt,
  EXTENSION: toDoWords.decideExtension,
  ISSUE: toDoWords.issue,
  SIGN: toDoWords.sign,
  VERIFY: toDoWords.verify,
  VERIFY_AGAIN: toDoWords.verifyAgain,
};

type WaitingItemProps = { readonly item: WaitingItemFragment; readonly onDone: () => void };

const WaitingItem = ({ item, onDone }: WaitingItemProps) => {
  const say = useSay();
  const { asOf } = usePlace();
  const { kind, measure, milestone, asked, text } = item;
  return (
    <ItemFrame kind={KINDS[kind]} item={item} acts={asOf === null && <WaitingActs item={item} onDone={onDone} />}>
      <MeasureLine measure={measure} />
      {milestone && <p className="quiet">{say(milestone.label)}</p>}
      {asked !== null && (
        <p className="quiet">
          {say(toDoWords.askedUntil)} <DateText value={asked} />
        </p>
      )}
      {text !== null && <p className="serif">{text}</p>}
    </ItemFrame>
  );
};

const WaitingActs = ({ item, onDone }: WaitingItemProps) => {
  const say = useSay();
  const { code, title } = item.measure;
  return (
    <SubjectContext value={item.measure}>
      {settlementsOf(item).map(({ label, form }, index) => (
        <ActButton
          key={label.zh}
          main={index === 0}
          label={say(label)}
          about={`${code} ${say(title)}`}
          form={(ends) =>
            form({
              onCancel: ends.onCancel,
              onDone: () => {
                onDone();
                ends.onDone();
              },
            })
          }
        />
      ))}
    </SubjectContext>
  );
};
