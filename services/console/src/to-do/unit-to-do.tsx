/** The to-do list of a unit, with each act in place. */

import { useAllPages } from '../kit/graph/use-all-pages.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { useSay } from '../kit/words/language.tsx';
import { AcknowledgeLine } from './acknowledge-line.tsx';
import { HandedIn } from './handed-in.tsx';
import { ItemList } from './item-list.tsx';
import { NEAR_DAYS } from './list.ts';
import { NothingOwed } from './nothing-owed.tsx';
import { OwedItem } from './owed-item.tsx';
import { ReportLine } from './report-line.tsx';
import { Supported } from './supported.tsx';
import { type OwedFragment, ToDoDocument, type ToDoQuery } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

/** As much as can be planned with. */
const FAR_DAYS = 35;

export const UnitToDo = ({ unit }: { readonly unit: string }) => {
  const say = useSay();
  const { asOf } = usePlace();
  const { search, change } = useParameters();
  const isFar = search.get('ahead') === 'far';
  const days = isFar ? FAR_DAYS : NEAR_DAYS;
  const query = useAllPages(
    ToDoDocument,
    { unit, days, asOf: asOf === null ? null : { date: asOf } },
    (page: ToDoQuery) => page.plan?.unit?.toDo.pageInfo ?? null,
  );
  const otherDays = isFar ? NEAR_DAYS : FAR_DAYS;
  return (
    <Screen title={say(toDoWords.title)} query={query}>
      {(pages) => {
        const items = pages.flatMap(({ plan }) => plan?.unit?.toDo.nodes ?? []);
        const isMonthly = pages[0]?.plan?.settings.cadence.kind === 'MONTHLY';
        return (
          <>
            <ItemList
              items={items}
              overNote={say(toDoWords.tooLate)}
              line={(line, act) => <Line line={line} isMonthly={isMonthly} onDone={act} />}
              empty={<NothingOwed unit={unit} />}
            />
            <p className="quiet to-do-ahead">
              {say(toDoWords.ahead(days))}
              <button
                type="button"
                className="is-quiet"
                onClick={() => change({ ahead: isFar ? null : 'far' }, { replace: true })}
              >
                {say(toDoWords.lookAhead(otherDays))}
              </button>
            </p>
            <HandedIn unit={unit} />
            <Supported unit={unit} />
          </>
        );
      }}
    </Screen>
  );
};

type LineProps = {
  readonly line: readonly [OwedFragment, ...OwedFragment[]];
  readonly isMonthly: boolean;
  readonly onDone: () => void;
};

const Line = ({ line, isMonthly, onDone }: LineProps) => {
  const [first] = line;
  if (line.length === 1) return <OwedItem item={first} isMonthly={isMonthly} onDone={onDone} />;
  if (first.kind === 'ACKNOWLEDGE') return <AcknowledgeLine items={line} onDone={onDone} />;
  return <ReportLine items={line} isMonthly={isMonthly} onDone={onDone} />;
};
