/** Checks that the report's text, where the folder has it, contains everything that the plan cites from it. */

import { locatorsOf, locatorText, splitReport } from '@duban/domain';
import { accountLastYear } from '../report/account-last-year.ts';
import type { PlanSource } from './plan-source.ts';
import { because, type Path, type Reason } from './problem.ts';

export type ReportFault = { readonly measure: string; readonly path: Path; readonly reason: Reason };

/** The problems; empty where the text has every sentence that a measure cites, and every figure of the previous year. */
export const reportFaults = (source: PlanSource, text: string): readonly ReportFault[] => {
  const sentences = splitReport(text);
  const { measures } = source.plan;
  return [
    ...measures.flatMap((measure) =>
      locatorsOf(measure)
        .map(locatorText)
        .filter((at) => !sentences.has(at))
        .map((at) => ({
          measure: measure.id,
          path: ['sources'],
          reason: because(`报告原文中没有${at}这一句`, `report.txt has no sentence ${at}`),
        })),
    ),
    ...accountLastYear(source, text).map(({ measure, target, reason, reasonZh }) => ({
      measure,
      path: ['targets', indexOf(source, measure, target), 'lastYear'],
      reason: because(`${reasonZh}（报告原文）`, `${reason} of report.txt`),
    })),
  ];
};

const indexOf = ({ plan }: PlanSource, measure: string, target: string): number =>
  plan.measures.find(({ id }) => id === measure)?.targets.findIndex(({ id }) => id === target) ?? 0;
