/** Stands where nothing is owed, and says what is next. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { Empty } from '../kit/show/empty.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { NextOwedDocument } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

export const NothingOwed = ({ unit }: { readonly unit: string }) => {
  const say = useSay();
  const { plan } = usePlace();
  const { data } = useScreenQuery(NextOwedDocument, { unit });
  if (!data) return <Skeleton lines={2} />;
  const found = [...(data.plan?.unit?.milestones.nodes ?? []), ...(data.plan?.unit?.reports.nodes ?? [])];
  const [next] = found.sort((one, other) => (one.due ?? '').localeCompare(other.due ?? ''));
  return (
    <Empty title={say(toDoWords.nothing)}>
      <p>
        {next?.due ? (
          <Link to={measureAt(next.measure.code)}>
            {say(toDoWords.nextIs(dateWords(next.due, plan.year), next.measure.title))}
          </Link>
        ) : (
          say(toDoWords.nothingAhead)
        )}
      </p>
    </Empty>
  );
};
