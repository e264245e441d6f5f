/** A date or a moment on the screen, readable by machines too. */

import { usePlace } from '../place/place.ts';
import { useSay } from '../words/language.tsx';
import { dateWords, exactMomentWords, momentWords } from './date.ts';

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

/** The same to the second, for records of real time: the year is left out in the present one. */
export const ExactMoment = ({ value }: { readonly value: string }) => {
  const say = useSay();
  return <time dateTime={value}>{say(exactMomentWords(value, new Date().getFullYear()))}</time>;
};
