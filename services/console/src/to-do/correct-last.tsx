/** Corrects the last report of a measure. */

import type { ActEnds } from '../kit/acts/act.ts';
import { CorrectForm } from '../kit/acts/figure-acts.tsx';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { FaultNote } from '../kit/screen.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { LastReportDocument } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

export const CorrectLastForm = ({ measure, ...ends }: ActEnds & { readonly measure: { readonly id: string } }) => {
  const say = useSay();
  const { data, fault, refresh } = useScreenQuery(LastReportDocument, { measure: measure.id });
  if (!data) return fault ? <FaultNote fault={fault} onRetry={refresh} /> : <Skeleton lines={3} />;
  const [report] = data.measure?.reports.nodes ?? [];
  if (!report) return <Empty title={say(toDoWords.nothingReported)} />;
  return <CorrectForm {...ends} measure={measure} report={report} />;
};
