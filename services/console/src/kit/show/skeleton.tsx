/** Stands where an answer is on its way; said once to screen readers. */

import { useSay } from '../words/language.tsx';
import { kitWords } from '../words.ts';

export const Skeleton = ({ lines = 6 }: { readonly lines?: number }) => {
  const say = useSay();
  return (
    <div className="skeleton" role="status" aria-label={say(kitWords.loading)}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} />
      ))}
    </div>
  );
};
