/** A button that fetches a file with the token of this tab and gives it to the browser to keep. */

import { useState } from 'react';
import { authorizedFetch } from '../graph/authorized-fetch.ts';
import { saveFile } from '../list/csv.ts';
import { usePlace } from '../place/place.ts';
import { useSay } from '../words/language.tsx';
import { kitWords } from '../words.ts';
import { fileNameIn } from './file-name.ts';

const FALLBACK_NAME = 'document.docx';

type Props = {
  /** Below the plan: `papers/p1.docx`, with its parameters. The day that is shown goes along, unless it names another. */
  readonly path: string;
  readonly label: string;
  /** What it concerns, said by screen readers where the button stands in a row. */
  readonly about?: string;
  readonly className?: string;
};

export const DownloadButton = ({ path, label, about, className = '' }: Props) => {
  const say = useSay();
  const { plan, asOf } = usePlace();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const download = async () => {
    setState('busy');
    try {
      const url = new URL(`/plans/${encodeURIComponent(plan.key)}/${path}`, location.origin);
      if (asOf !== null && !url.searchParams.has('asOf')) url.searchParams.set('asOf', asOf);
      const answer = await authorizedFetch(url);
      if (!answer.ok) throw new Error(`The gateway answered ${answer.status}`);
      const name = fileNameIn(answer.headers.get('content-disposition'), FALLBACK_NAME);
      saveFile(name, answer.headers.get('content-type') ?? '', await answer.blob());
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={about === undefined ? undefined : `${label} ${about}`}
        disabled={state === 'busy'}
        onClick={() => void download()}
      >
        {state === 'busy' ? say(kitWords.preparing) : label}
      </button>
      {state === 'failed' && (
        <span className="form-fault" role="alert">
          {say(kitWords.notDownloaded)}
        </span>
      )}
    </>
  );
};
