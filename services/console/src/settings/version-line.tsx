/** Which version of a rule this is, and since when it holds. */

import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { settingsWords } from './words.ts';

type Version = { readonly version: number; readonly from: string; readonly inForce: boolean };

export const VersionLine = ({ of: { version, from, inForce } }: { readonly of: Version }) => {
  const say = useSay();
  const { plan } = usePlace();
  const since = say(dateWords(from, plan.year));
  return (
    <span className="quiet">
      {say(settingsWords.version(version))} ·{' '}
      {say(inForce ? settingsWords.inForceSince(since) : settingsWords.from(since))}
    </span>
  );
};
