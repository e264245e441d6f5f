/** The reports that await the signature of the head: read, and signed several at once. */

import { useState } from 'react';
import { ActButton } from '../kit/acts/act-button.tsx';
import { ActSignReportDocument } from '../kit/acts/unit.generated.ts';
import { RejectForm } from '../kit/acts/unit-acts.tsx';
import { actWords } from '../kit/acts/words.ts';
import type { Refusal } from '../kit/command/run-command.ts';
import { useCommand } from '../kit/command/use-command.ts';
import { useDraftStore } from '../kit/draft/use-draft.ts';
import { useAllPages } from '../kit/graph/use-all-pages.ts';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { DateText } from '../kit/show/date.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import { kitWords } from '../kit/words.ts';
import { isAskedBack } from './grid.ts';
import { ToSignDocument, type ToSignQuery } from './report.generated.ts';
import { reportWords } from './words.ts';

type Item = NonNullable<NonNullable<ToSignQuery['plan']>['unit']>['toDo']['nodes'][number];
type Draft = NonNullable<Item['draft']>;

export const SignList = ({ unit }: { readonly unit: string }) => {
  const { asOf } = usePlace();
  const { data } = useAllPages(
    ToSignDocument,
    { unit, asOf: asOf === null ? null : { date: asOf } },
    (page: ToSignQuery) => page.plan?.unit?.toDo.pageInfo ?? null,
  );
  const items = (data ?? []).flatMap(({ plan }) => plan?.unit?.toDo.nodes ?? []);
  return items.length === 0 ? null : <Signing items={items} />;
};

const Signing = ({ items }: { readonly items: readonly Item[] }) => {
  const say = useSay();
  const { asOf } = usePlace();
  const store = useDraftStore();
  const command = useCommand(ActSignReportDocument);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [refusals, setRefusals] = useState<Readonly<Record<string, Refusal>>>({});
  const drafts = items.flatMap(({ draft }) => (draft ? [draft] : []));
  const waits = (id: string) => {
    const refusal = refusals[id];
    return refusal !== undefined && isAskedBack(refusal) && !confirmed.includes(id);
  };
  const chosen = drafts.filter(({ id }) => !left.includes(id) && !waits(id));
  const busy = command.phase !== 'ready';

  const sign = async () => {
    for (const { id } of chosen) {
      // Under the name of the form on the to-do list, where it may have been sent before.
      const form = `sign:${id}`;
      const confirm = confirmed.includes(id);
      const answer = await command.run(
        { report: id, confirm },
        {
          unanswered: store.read(form)?.unanswered ?? null,
          noteSent: (sent) => store.write(form, { values: { confirm }, at: Date.now(), unanswered: sent }),
        },
      );
      if (answer.kind === 'failed') return;
      store.remove(form);
      if (answer.kind === 'refused') setRefusals((before) => ({ ...before, [id]: answer.refusal }));
    }
  };
  const toggle = (list: readonly string[], id: string) =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id];

  return (
    <Panel
      title={say(reportWords.toSign(drafts.length))}
      aside={
        asOf === null && (
          <button type="button" className="is-main" disabled={busy || chosen.length === 0} onClick={() => void sign()}>
            {busy ? say(kitWords.sending) : say(reportWords.signChosen(chosen.length))}
          </button>
        )
      }
    >
      {command.fault && (
        <p className="form-fault" role="alert">
          {say(command.fault.message)}
        </p>
      )}
      <ul className="plain-list">
        {items.map(({ measure, draft }) => {
          if (!draft) return null;
          const about = `${measure.code} ${say(measure.title)}`;
          const refusal = refusals[draft.id];
          return (
            <li key={draft.id} className="sign-item" data-row="">
              {asOf === null && (
                <input
                  type="checkbox"
                  aria-label={say(reportWords.choose(about))}
                  checked={!left.includes(draft.id)}
                  disabled={busy}
                  onChange={() => setLeft((before) => toggle(before, draft.id))}
                />
              )}
              <div>
                <span className="quiet">{measure.code}</span>{' '}
                <Link to={measureAt(measure.code)} className="report-title">
                  {say(measure.title)}
                </Link>
                <SignFigures draft={draft} />
                {draft.text && <p className="serif">{draft.text}</p>}
                {refusal && (
                  <p className="field-fault" role="alert">
                    {say(refusal.message)}
                  </p>
                )}
                {refusal && isAskedBack(refusal) && (
                  <label>
                    <input
                      type="checkbox"
                      checked={confirmed.includes(draft.id)}
                      onChange={() => setConfirmed((before) => toggle(before, draft.id))}
                    />{' '}
                    {say(reportWords.confirm)}
                  </label>
                )}
              </div>
              <ActButton
                label={say(actWords.reject)}
                about={about}
                form={(ends) => <RejectForm {...ends} report={draft} />}
              />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};

/** The figures of a draft beside what is known of their targets. */
const SignFigures = ({ draft }: { readonly draft: Draft }) => {
  const say = useSay();
  return (
    <p className="sign-figures">
      {draft.values.map(({ label, value, unit, target: { kind, key } }) => {
        const measured = { kind, unit };
        const known = draft.measure.targets.find((one) => one.key === key);
        const isDoubtful = draft.confirmed.some(({ target }) => target?.key === key);
        return (
          <span key={label.zh}>
            {draft.values.length > 1 && `${say(label)} `}
            <b>{valueWords(value, measured)}</b>
            <span className="quiet">
              {known?.current && `　${say(reportWords.last)} ${valueWords(known.current.value, measured)}`}
              {known?.scheduled && `　${say(reportWords.scheduled)} ${valueWords(known.scheduled.value, measured)}`}
            </span>
            {isDoubtful && <span className="alarm">　{say(reportWords.doubtful)}</span>}
          </span>
        );
      })}
      <span className="quiet">
        {say(reportWords.asOf)} <DateText value={draft.asOf} />
      </span>
    </p>
  );
};
