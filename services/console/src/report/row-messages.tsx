/** Below the lines of a measure: what is wrong with them, in the server's words, and the question whether it is right. */

import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { filesOf, isAskedBack, isFilled, notNumbers } from './grid.ts';
import type { ReportRowFragment } from './report.generated.ts';
import { figureFaults, placeOfMessages } from './row-faults.ts';
import type { Grid } from './use-grid.ts';
import { reportWords } from './words.ts';

type Facts = { readonly measure: ReportRowFragment; readonly grid: Grid };

export type Messages = {
  readonly faults: readonly string[];
  readonly facts: readonly string[];
  /** The server asked the figures back. */
  readonly asks: boolean;
  /** Index of the target that they are about: on a phone they stand below its card. */
  readonly below: number;
};

/** Null where there is nothing to say. */
export const useRowMessages = ({ measure, grid }: Facts): Messages | null => {
  const say = useSay();
  const { plan } = usePlace();
  const { draft, refusals, phase } = grid;
  const { id, reportMissing, reportAnswers, drafts } = measure;
  const refusal = refusals[id];
  const [newest] = drafts.nodes;
  const files = filesOf(draft, id);
  const faults = [
    ...figureFaults(measure.targets, notNumbers(draft, measure)).map(say),
    ...(files.length > 0 && !isFilled(draft, measure) ? [say(reportWords.filesAlone)] : []),
    ...(refusal && !draft.confirmed.includes(id) ? [say(refusal.message)] : []),
  ];
  const facts = [
    ...(reportMissing === null
      ? []
      : [
          say(
            (reportAnswers === reportMissing ? reportWords.missing : reportWords.missed)(
              dateWords(reportMissing, plan.year),
            ),
          ),
        ]),
    ...(newest?.rejection ? [`${say(reportWords.sentBack)}：${newest.rejection.reason}`] : []),
    ...(draft.sent[id] && phase === 'ready' ? [say(reportWords.unknown)] : []),
  ];
  const asks = refusal !== undefined && isAskedBack(refusal);
  const below = placeOfMessages(measure, refusal ?? null, notNumbers(draft, measure));
  return faults.length === 0 && facts.length === 0 && !asks ? null : { faults, facts, asks, below };
};

type RowMessagesProps = Facts & { readonly messages: Messages; readonly faultId: string };

export const RowMessages = ({ measure: { id }, grid, messages, faultId }: RowMessagesProps) => {
  const say = useSay();
  const { faults, facts, asks } = messages;
  const isConfirmed = grid.draft.confirmed.includes(id);
  return (
    <tr className="report-message">
      <td colSpan={5} />
      <td colSpan={2}>
        {facts.map((fact) => (
          <p key={fact} className="report-fact">
            {fact}
          </p>
        ))}
        <div id={faultId} role={faults.length > 0 ? 'alert' : undefined}>
          {faults.map((fault) => (
            <p key={fault} className="field-fault">
              {fault}
            </p>
          ))}
        </div>
        {asks && (
          <p className="report-confirm">
            {isConfirmed ? say(reportWords.confirmed) : say(reportWords.confirmHow)}
            <button type="button" onClick={() => grid.confirm(id, !isConfirmed)}>
              {say(isConfirmed ? reportWords.unconfirm : reportWords.confirm)}
            </button>
          </p>
        )}
      </td>
    </tr>
  );
};
