/** What the unit handed in and the office has not judged yet; asked for only when it is looked at. */

import { useState } from 'react';
import { useAllPages } from '../kit/graph/use-all-pages.ts';
import { usePlace } from '../kit/place/place.ts';
import { FaultNote } from '../kit/screen.tsx';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { MeasureLine } from './item-parts.tsx';
import { HandedInDocument, type HandedInQuery } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

export const HandedIn = ({ unit }: { readonly unit: string }) => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="panel to-do-supported" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <b>{say(toDoWords.waitingTitle)}</b>
      </summary>
      {isOpen && <HandedInList unit={unit} />}
    </details>
  );
};

const HandedInList = ({ unit }: { readonly unit: string }) => {
  const say = useSay();
  const { asOf, plan } = usePlace();
  const { data, fault, refresh } = useAllPages(
    HandedInDocument,
    { unit, asOf: asOf === null ? null : { date: asOf } },
    (page: HandedInQuery) => page.plan?.unit?.measures.pageInfo ?? null,
  );
  if (!data) return fault ? <FaultNote fault={fault} onRetry={refresh} /> : <Skeleton lines={3} />;
  const found = data
    .flatMap((page) => page.plan?.unit?.measures.nodes ?? [])
    .flatMap((measure) => measure.milestones.map((milestone) => ({ measure, milestone })))
    .filter(({ milestone }) => milestone.status === 'SUBMITTED');
  if (found.length === 0) return <p className="quiet">{say(toDoWords.nothingHandedIn)}</p>;
  return (
    <ul className="plain-list to-do-parts">
      {found.map(({ measure, milestone: { id, label, submission } }) => (
        <li key={id} data-row="">
          <MeasureLine measure={measure} />
          <span className="quiet">
            {say(label)}
            {submission && `　${say(toDoWords.handedInOn(dateWords(momentOf(submission.at).date, plan.year)))}`}
          </span>
        </li>
      ))}
    </ul>
  );
};
