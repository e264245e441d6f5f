/** Copies a text, and says that it did. */

import { useState } from 'react';
import { useSay } from '../words/language.tsx';
import { kitWords } from '../words.ts';

export const CopyButton = ({ text }: { readonly text: string }) => {
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
      {say(label)}
    </button>
  );
};
