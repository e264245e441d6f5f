/** Measures of other units to which this one contributes; asked for only when they are looked at. */

import { useState } from 'react';
import { ActButton } from '../kit/acts/act-button.tsx';
import { ContributeForm } from '../kit/acts/figure-acts.tsx';
import { useAllPages } from '../kit/graph/use-all-pages.ts';
import { usePlace } from '../kit/place/place.ts';
import { FaultNote } from '../kit/screen.tsx';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { MeasureLine } from './item-parts.tsx';
import { SupportedDocument, type SupportedQuery } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

export const Supported = ({ unit }: { readonly unit: string }) => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="panel to-do-supported" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <b>{say(toDoWords.supportedTitle)}</b>
      </summary>
      {isOpen && <SupportedList unit={unit} />}
    </details>
  );
};

const SupportedList = ({ unit }: { readonly unit: string }) => {
  const say = useSay();
  const { asOf, plan } = usePlace();
  const { data, fault, refresh } = useAllPages(
    SupportedDocument,
    { unit, asOf: asOf === null ? null : { date: asOf } },
    (page: SupportedQuery) => page.plan?.unit?.measures.pageInfo ?? null,
  );
  if (!data) return fault ? <FaultNote fault={fault} onRetry={refresh} /> : <Skeleton lines={3} />;
  const all = data.flatMap(({ plan }) => plan?.unit?.measures.nodes ?? []);
  const measures = all.filter(({ leadUnit }) => leadUnit.key !== unit);
  const lastOf = ({ contributions }: (typeof measures)[number]) => {
    const last = contributions.nodes.find((one) => one.unit.key === unit);
    return last ? toDoWords.lastContribution(dateWords(momentOf(last.at).date, plan.year)) : toDoWords.noContribution;
  };
  if (measures.length === 0) return <p className="quiet">{say(toDoWords.nothingSupported)}</p>;
  return (
    <>
      <p className="quiet">{say(toDoWords.measures(measures.length))}</p>
      <ul className="plain-list to-do-parts">
        {measures.map((measure) => (
          <li key={measure.id} data-row="">
            <MeasureLine measure={measure} />
            <span className="quiet">
              {say(toDoWords.ledBy(measure.leadUnit.shortName))}　{say(lastOf(measure))}
            </span>
            <ActButton
              label={say(toDoWords.contribute)}
              about={`${measure.code} ${say(measure.title)}`}
              form={(ends) => <ContributeForm {...ends} measure={measure} />}
            />
          </li>
        ))}
      </ul>
    </>
  );
};
