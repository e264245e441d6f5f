/** A date or a moment on the screen, readable by machines too. */

import { usePlace } from '../place/place.ts';
import { useSay } from '../words/language.tsx';
import { dateWords, momentWords } from './date.ts';

/** `value` as YYYY-MM-DD. */
export const DateText = ({ value }: { readonly value: string }) => {
  const say = useSay();
  const { plan } = usePlace();
  return <time dateTime={value}>{say(dateWords(value, plan.year))}</time>;
};

/** `value` an instant. */
export const Moment = ({ value }: { readonly value: string }) => {
  const say = useSay();
  const { plan } = usePlace();
  return <time dateTime={value}>{say(momentWords(value, plan.year))}</time>;
};
