/** 全部记录: everything that ever happened to the measure, with its place in the log. */

import { useState } from 'react';
import { FileList } from '../kit/files/file-list.tsx';
import type { FileFactsFragment } from '../kit/files/files.generated.ts';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Paging, pageIn } from '../kit/list/paging.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { FaultNote } from '../kit/screen.tsx';
import { CopyButton } from '../kit/show/copy-button.tsx';
import { ExactMoment, Moment } from '../kit/show/date.tsx';
import { sayNumber } from '../kit/show/number.ts';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { MeasurePageFragment } from './measure.generated.ts';
import { pageWords } from './page-words.ts';
import { MeasureRecordDocument, type RecordEntryFragment } from './record.generated.ts';
import { EntryActs } from './record-acts.tsx';
import { actorWords, entryWords } from './record-words.ts';

const ENTRIES_A_PAGE = 20;
export const RecordPanel = ({ code, measure }: { readonly code: string; readonly measure: MeasurePageFragment }) => {
  const say = useSay();
  const { search } = useParameters();
  const { data, fault, refresh } = useScreenQuery(MeasureRecordDocument, { code, ...pageIn(search, ENTRIES_A_PAGE) });
  const isRehearsal = usePlace().plan.clock.kind === 'REHEARSAL';
  const record = data?.plan?.measure;
  return (
    <Panel title={say(pageWords.record)} className="record-panel">
      {!record && (fault ? <FaultNote fault={fault} onRetry={refresh} /> : <Skeleton lines={5} />)}
      {record && (
        <>
          <p className="entry quiet entry-heads" aria-hidden="true">
            <span>{say(isRehearsal ? pageWords.planTime : pageWords.time)}</span>
            <span>{say(pageWords.entry)}</span>
            <span>{say(pageWords.position)}</span>
          </p>
          <ol className="plain-list record">
            {record.timeline.nodes.map((entry) => (
              <Entry
                key={entry.position}
                entry={entry}
                measure={measure}
                files={record.files.filter(({ position }) => position === entry.position)}
              />
            ))}
          </ol>
          <Paging page={record.timeline.pageInfo} total={say(pageWords.entries(record.version))} />
        </>
      )}
    </Panel>
  );
};

type EntryProps = {
  readonly entry: RecordEntryFragment;
  readonly measure: MeasurePageFragment;
  readonly files: readonly FileFactsFragment[];
};

const Entry = ({ entry, measure, files }: EntryProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const [isOpen, setOpen] = useState(false);
  const { what, said } = entryWords(entry, plan.year);
  // A lamp turns by rule, whoever gave the command that made it turn.
  const who = entry.type === 'LAMP_TURNED' ? null : actorWords(entry.actor);
  return (
    <li className="entry" data-row="">
      <span className="quiet entry-when">
        <Moment value={entry.occurredAt} />
      </span>
      <span className="entry-what">
        {who && !what.zh.startsWith(who.zh) && <span className="entry-who">{say(who)}</span>} {say(what)}
        {said !== null && <span className="entry-said">{said}</span>}
        <FileList files={files} withdrawFrom={measure.id} />
        <EntryActs entry={entry} measure={measure} />
      </span>
      <button
        type="button"
        className="is-quiet entry-place"
        title={say(pageWords.position)}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say(pageWords.nthEvent(sayNumber(entry.position)))}
      </button>
      {isOpen && <EntryProof entry={entry} />}
    </li>
  );
};

/** What proves the entry, and when it really happened. */
const EntryProof = ({ entry: { hash, recordedAt } }: { readonly entry: RecordEntryFragment }) => {
  const say = useSay();
  const { plan } = usePlace();
  return (
    <div className="quiet entry-proof">
      {plan.clock.kind === 'REHEARSAL' && (
        <p>
          {say(pageWords.reallyAt)} <ExactMoment value={recordedAt} />
        </p>
      )}
      {hash !== null && (
        <p>
          {say(pageWords.hash)} <code>{hash}</code> <CopyButton text={hash} />
        </p>
      )}
    </div>
  );
};
