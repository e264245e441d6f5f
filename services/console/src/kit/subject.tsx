/** Which measure a form is about: a dialog says it above its fields, and what was done is noted under its code. */

import { createContext, useContext } from 'react';
import { useSay } from './words/language.tsx';
import type { Phrase } from './words/phrase.ts';

export type Subject = {
  readonly code: string;
  readonly title: Phrase;
  readonly leadUnit?: { readonly shortName: string };
};

export const SubjectContext = createContext<Subject | null>(null);

export const SubjectLine = () => {
  const say = useSay();
  const subject = useContext(SubjectContext);
  if (!subject) return null;
  return (
    <p className="act-subject">
      <b>
        {subject.code} {say(subject.title)}
      </b>
      {subject.leadUnit && <span className="quiet">　{subject.leadUnit.shortName}</span>}
    </p>
  );
};
