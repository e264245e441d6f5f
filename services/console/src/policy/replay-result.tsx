/** What the changed policy would have shown: by month, by lamp, by measure; then its adoption. */

import { useRef, useState } from 'react';
import { CommandForm } from '../kit/command/command-form.tsx';
import { DateField, TextArea } from '../kit/command/fields.tsx';
import { useAllPages } from '../kit/graph/use-all-pages.ts';
import { usePlace } from '../kit/place/place.ts';
import { FaultNote } from '../kit/screen.tsx';
import { addDays } from '../kit/show/date.ts';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { DifferingTable } from './differing-table.tsx';
import { MonthBars } from './month-bars.tsx';
import { AdoptLampPolicyDocument, PolicyReplayDocument } from './policy.generated.ts';
import { changed } from './policy.ts';
import { differingOf, monthsOf } from './replay.ts';
import type { Asked } from './threshold-form.tsx';
import { policyWords } from './words.ts';

export type ReplayResultProps = { readonly asked: Asked; readonly today: string; readonly version: number };

export const ReplayResult = ({ asked, today, version }: ReplayResultProps) => {
  const say = useSay();
  const { asOf, viewer } = usePlace();
  const [policy] = useState(() => changed(asked.base, asked.edits, { version, source: asked.base.source.zh }));
  const { data, fault, busy, refresh } = useAllPages(
    PolicyReplayDocument,
    { policy, from: asked.from, asOf: asOf === null ? null : { date: asOf } },
    ({ plan }) => plan?.measures.pageInfo ?? null,
  );
  // Asked anew, as after the adoption, what was found and done stays on the screen.
  const wasWhole = useRef(false);
  if (!busy && data) wasWhole.current = true;
  if (fault) return <FaultNote fault={fault} onRetry={refresh} />;
  const total = data?.[0]?.plan?.measures.totalCount ?? 0;
  const measures = (data ?? []).flatMap(({ plan }) => plan?.measures.nodes ?? []);
  if (busy && !wasWhole.current)
    return (
      <Panel title={say(policyWords.result)}>
        <p role="status">{say(policyWords.running(measures.length, total))}</p>
        <Skeleton lines={4} />
      </Panel>
    );
  const differing = differingOf(measures);
  const now = differing.filter((one) => one.now !== null).length;
  return (
    <>
      <Panel title={say(policyWords.result)}>
        <p role="status">
          {differing.length === 0
            ? say(policyWords.none)
            : say(policyWords.summary(differing.length, measures.length, now))}
        </p>
        <MonthBars months={monthsOf(measures)} />
      </Panel>
      {differing.length > 0 && <DifferingTable rows={differing} />}
      {viewer.role === 'SUPERVISOR' ? (
        <Adopt asked={asked} today={today} version={version} />
      ) : (
        <p className="quiet">{say(policyWords.officeOnly)}</p>
      )}
    </>
  );
};

const Adopt = ({ asked, today, version }: ReplayResultProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const [done, setDone] = useState(false);
  return (
    <Panel title={say(policyWords.adoptTitle)} className="policy-adopt">
      {done ? (
        <p role="status">{say(policyWords.adopted)}</p>
      ) : (
        <>
          <p className="quiet">{say(policyWords.adoptNote(version))}</p>
          <CommandForm
            mutation={AdoptLampPolicyDocument}
            draft={`adopt-lamps:${asked.base.key}`}
            initial={{ from: addDays(today, 1), 'policy.source': '' }}
            input={({ from, 'policy.source': source }) => ({
              plan: plan.key,
              from,
              policy: changed(asked.base, asked.edits, { version, source }),
            })}
            submit={say(policyWords.adopt)}
            onDone={() => setDone(true)}
          >
            <DateField name="from" label={say(policyWords.effective)} min={today} required />
            <TextArea
              name="policy.source"
              label={say(policyWords.reason)}
              hint={say(policyWords.reasonHint)}
              rows={3}
              required
            />
          </CommandForm>
        </>
      )}
    </Panel>
  );
};
