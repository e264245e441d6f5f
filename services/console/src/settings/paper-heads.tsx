/** An office's own Word templates for the head of its papers: one a form, uploaded, replaced, or removed again. */

import { useState } from 'react';
import { useCommand } from '../kit/command/use-command.ts';
import { FileRefusedError, uploadFile } from '../kit/files/upload-file.ts';
import { fileWords } from '../kit/files/words.ts';
import { usePlace } from '../kit/place/place.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { headFormWords, paperHeadWords as its } from './paper-head-words.ts';
import { ChangePaperSettingsDocument, type PaperSettingsQuery } from './paper-settings.generated.ts';

type Settings = NonNullable<PaperSettingsQuery['plan']>['paperSettings'];
type Head = Settings['heads'][number];

const FORMS: readonly Head['form'][] = ['DOCUMENT', 'LETTER', 'MINUTES'];

type Props = { readonly settings: Settings; readonly onChanged: () => void };

export const PaperHeadsPanel = ({ settings, onChanged }: Props) => {
  const say = useSay();
  const { viewer, plan, asOf } = usePlace();
  const command = useCommand(ChangePaperSettingsDocument);
  const [busy, setBusy] = useState<Head['form'] | null>(null);
  const [wrong, setWrong] = useState<Phrase | null>(null);
  const [isSaved, setSaved] = useState(false);
  const mayChange = viewer.role === 'SUPERVISOR' && asOf === null;

  const change = async (form: Head['form'], file: File | null): Promise<void> => {
    setBusy(form);
    setWrong(null);
    setSaved(false);
    try {
      const { issuer, code, signatory, addressees, copies, automatic } = settings;
      const others = settings.heads.filter((head) => head.form !== form);
      const heads = file ? [...others, { form, sha256: await keptTemplate(plan.key, file), name: file.name }] : others;
      const values = { issuer, code, signatory, addressees, copies, automatic };
      const answer = await command.run({ plan: plan.key, settings: { ...values, heads } });
      if (answer.kind === 'done') {
        setSaved(true);
        onChanged();
      }
    } catch (error) {
      setWrong(error instanceof FileRefusedError ? error.phrase : its.unread);
    } finally {
      setBusy(null);
    }
  };
  const shown = wrong ?? command.refusal?.message ?? command.fault?.message;
  return (
    <Panel title={say(its.title)}>
      <p className="quiet">{say(its.why)}</p>
      <p className="quiet">{say(its.marks)}</p>
      <dl className="facts terms">
        {FORMS.map((form) => (
          <HeadFact
            key={form}
            form={form}
            head={settings.heads.find((head) => head.form === form) ?? null}
            mayChange={mayChange}
            isBusy={busy !== null}
            onChange={(file) => void change(form, file)}
          />
        ))}
      </dl>
      {mayChange && <p className="quiet">{say(fileWords.unclassified)}</p>}
      {busy && <p role="status">{say(its.busy)}</p>}
      {isSaved && <p role="status">{say(its.saved)}</p>}
      {shown && (
        <p className="form-fault" role="alert">
          {say(shown)}
        </p>
      )}
    </Panel>
  );
};

/** The hash under which the server keeps it. @throws FileRefusedError */
const keptTemplate = async (plan: string, file: File): Promise<string> =>
  (await uploadFile<{ readonly sha256: string }>(`/plans/${encodeURIComponent(plan)}/paper-heads`, file)).sha256;

type FactProps = {
  readonly form: Head['form'];
  readonly head: Head | null;
  readonly mayChange: boolean;
  readonly isBusy: boolean;
  /** Null removes it. */
  readonly onChange: (file: File | null) => void;
};

const HeadFact = ({ form, head, mayChange, isBusy, onChange }: FactProps) => {
  const say = useSay();
  const name = say(headFormWords[form]);
  const act = say(head ? its.replace : its.upload);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span>{head?.name ?? say(its.builtIn)}</span>{' '}
        {mayChange && (
          <span className="head-acts">
            <label className="button is-quiet">
              {act}
              <input
                type="file"
                className="screen-reader"
                accept=".docx"
                aria-label={say(its.about(name, act))}
                disabled={isBusy}
                onChange={({ target }) => {
                  const [file] = target.files ?? [];
                  // The same file may be chosen again once it is mended.
                  target.value = '';
                  if (file) onChange(file);
                }}
              />
            </label>
            {head && (
              <button
                type="button"
                className="is-quiet"
                aria-label={say(its.about(name, say(its.remove)))}
                disabled={isBusy}
                onClick={() => onChange(null)}
              >
                {say(its.remove)}
              </button>
            )}
          </span>
        )}
      </dd>
    </div>
  );
};
