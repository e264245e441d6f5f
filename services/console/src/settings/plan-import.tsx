/** The supervision office loads a plan from a task table: every fault at once, a preview, and then the plan. */

import { useState } from 'react';
import { useCommand } from '../kit/command/use-command.ts';
import { fileWords } from '../kit/files/words.ts';
import { DownloadButton } from '../kit/show/download-button.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { kitWords } from '../kit/words.ts';
import { FaultTable } from './import-faults.tsx';
import { ImportPreview } from './import-preview.tsx';
import { type ImportPreviewFragment, LoadPlanDocument, type LoadPlanMutation } from './plan-import.generated.ts';
import { importWords } from './plan-import-words.ts';
import { InfoFields, NO_INFO, type PlanInfo } from './plan-info.tsx';
import { readTable, type TableFile } from './table-file.ts';

type Judged = NonNullable<LoadPlanMutation['loadPlan']>;
type Work = 'check' | 'load';

export const PlanImportPanel = () => {
  const say = useSay();
  const command = useCommand(LoadPlanDocument);
  const [file, setFile] = useState<TableFile | null>(null);
  const [info, setInfo] = useState<PlanInfo>(NO_INFO);
  const [work, setWork] = useState<Work | null>(null);
  const [judged, setJudged] = useState<Judged | null>(null);
  const [loaded, setLoaded] = useState<ImportPreviewFragment | null>(null);
  const { phase, refusal, fault, isPast } = command;
  const busy = phase !== 'ready';

  const begin = (): void => {
    command.reset();
    setJudged(null);
    setLoaded(null);
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    begin();
    setFile(chosen ? await readTable(chosen) : null);
  };
  const send = async (next: Work): Promise<void> => {
    if (file?.kind !== 'table' || busy) return;
    setWork(next);
    const given = Object.fromEntries(Object.entries(info).filter(([, value]) => value.trim() !== ''));
    const answer = await command.run({ table: file.base64, check: next === 'check', ...given });
    if (answer.kind === 'failed') return;
    const payload = answer.payload as Judged;
    setJudged(payload);
    if (answer.kind === 'done' && next === 'load') setLoaded(payload.preview ?? null);
  };

  const wrong =
    file?.kind === 'too-large'
      ? importWords.tooLarge
      : file?.kind === 'unread'
        ? importWords.unread
        : (refusal?.message ?? fault?.message);
  return (
    <Panel title={say(importWords.title)} className="plan-import">
      <p className="quiet">{say(importWords.why)}</p>
      <p className="panel-act">
        <DownloadButton path="tables/task-template.xlsx" label={say(importWords.template)} />
      </p>
      {isPast && <p className="quiet">{say(kitWords.notWhilePast)}</p>}
      {!isPast && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            void send('check');
          }}
        >
          <label className="field">
            <span>{say(importWords.file)}</span>
            <input
              type="file"
              accept=".xlsx,.csv"
              disabled={busy}
              onChange={({ target }) => void choose(target.files?.[0])}
            />
            <span className="quiet">{say(fileWords.unclassified)}</span>
          </label>
          <InfoFields
            info={info}
            disabled={busy}
            onChange={(next) => {
              begin();
              setInfo(next);
            }}
          />
          {wrong && (
            <p className="form-fault" role="alert">
              {say(wrong)}
            </p>
          )}
          {phase === 'asking-again' && (
            <p className="quiet" role="status">
              {say(kitWords.askingAgain)}
            </p>
          )}
          <div className="actions">
            <button
              type="submit"
              className={judged?.preview ? '' : 'is-main'}
              disabled={busy || file?.kind !== 'table'}
            >
              {say(busy && work === 'check' ? importWords.checking : importWords.check)}
            </button>
          </div>
        </form>
      )}
      {judged && judged.faults.length > 0 && <FaultTable faults={judged.faults} count={judged.faultCount} />}
      {judged?.preview && (
        <ImportPreview
          preview={judged.preview}
          isLoading={busy && work === 'load'}
          isLoaded={loaded !== null}
          canLoad={refusal === null && !isPast}
          onLoad={() => void send('load')}
        />
      )}
    </Panel>
  );
};
