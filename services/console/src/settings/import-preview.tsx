/** The plan that a table makes, before it is loaded; loading is asked back once. */

import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { Dialog } from '../kit/dialog.tsx';
import { Table } from '../kit/list/table.tsx';
import { dateWords } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { kitWords } from '../kit/words.ts';
import type { ImportPreviewFragment } from './plan-import.generated.ts';
import { importWords } from './plan-import-words.ts';

type Props = {
  readonly preview: ImportPreviewFragment;
  readonly isLoading: boolean;
  readonly isLoaded: boolean;
  readonly canLoad: boolean;
  readonly onLoad: () => void;
};

export const ImportPreview = ({ preview, isLoading, isLoaded, canLoad, onLoad }: Props) => {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const { key, title, adopted, measures, measureCount, withoutSource } = preview;
  return (
    <section className="import-preview">
      <h3 className="good">{say(isLoaded ? importWords.done(title.zh) : importWords.right)}</h3>
      <p>
        <b>{say(title)}</b> <span className="quiet">{key}</span>{' '}
        <span className="quiet">
          {say(importWords.adopted)} {say(dateWords(adopted))}
        </span>
      </p>
      <p>
        {say(importWords.counts(preview.sectionCount, preview.unitCount, preview.leaderCount, measureCount))}，
        {say(importWords.milestones(preview.milestoneCount, preview.proposedCount))}
      </p>
      {preview.exists && !isLoaded && <p className="alarm">{say(importWords.exists)}</p>}
      {withoutSource > 0 && <p className="alarm">{say(importWords.withoutSource(withoutSource))}</p>}
      {isLoaded ? (
        <p>
          <RouterLink className="link" to={`/?plan=${encodeURIComponent(key)}`}>
            {say(importWords.open)}
          </RouterLink>
        </p>
      ) : (
        <>
          <MeasureTable measures={measures} />
          {measures.length < measureCount && (
            <p className="quiet">{say(importWords.firstOnly(measures.length, measureCount))}</p>
          )}
          <div className="actions">
            <button type="button" className="is-main" disabled={!canLoad || isLoading} onClick={() => setAsking(true)}>
              {say(isLoading ? importWords.loading : importWords.load)}
            </button>
          </div>
        </>
      )}
      {isAsking && (
        <Dialog
          title={say(importWords.load)}
          onClose={() => setAsking(false)}
          actions={
            <>
              <button type="button" onClick={() => setAsking(false)}>
                {say(kitWords.cancel)}
              </button>
              <button
                type="button"
                className="is-main"
                onClick={() => {
                  setAsking(false);
                  onLoad();
                }}
              >
                {say(importWords.load)}
              </button>
            </>
          }
        >
          <p>{say(importWords.sure(title.zh, measureCount))}</p>
        </Dialog>
      )}
    </section>
  );
};

const MeasureTable = ({ measures }: Pick<ImportPreviewFragment, 'measures'>) => {
  const say = useSay();
  return (
    <Table
      label={say(importWords.right)}
      rows={measures}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', title: say(importWords.code), width: '6rem', cell: ({ code }) => code },
        { key: 'title', title: say(importWords.measure), heads: true, cell: ({ title }) => say(title) },
        { key: 'unit', title: say(importWords.leadUnit), width: '8rem', cell: ({ leadUnit }) => leadUnit },
        {
          key: 'targets',
          title: say(importWords.targets),
          width: '5rem',
          figure: true,
          cell: ({ targetCount }) => targetCount,
        },
        {
          key: 'steps',
          title: say(importWords.steps),
          width: '8rem',
          figure: true,
          cell: ({ milestoneCount, proposedCount }) =>
            `${milestoneCount}${proposedCount > 0 ? say(importWords.ofWhichProposed(proposedCount)) : ''}`,
        },
      ]}
    />
  );
};
