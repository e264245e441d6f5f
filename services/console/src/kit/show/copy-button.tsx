/** Copies a text, and says that it did. */

import { useState } from 'react';
import { useSay } from '../words/language.tsx';
import { kitWords } from '../words.ts';

type Props = {
  readonly text: string;
  /** What the button does; 复制 by default. */
  readonly label?: string;
};

export const CopyButton = ({ text, label: name }: Props) => {
  const say = useSay();
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  const label = { ready: kitWords.copy, copied: kitWords.copied, failed: kitWords.copyFailed }[state];
  return (
    <button type="button" className="is-quiet" aria-live="polite" onClick={() => void copy()}>
      {state === 'ready' && name !== undefined ? name : say(label)}
    </button>
  );
};
