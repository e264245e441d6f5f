/** The unsent input of a form: what was typed before is there again after a reload, a new login or a closed tab. */

import { useCallback, useMemo, useState } from 'react';
import { usePlace } from '../place/place.ts';
import { createDraftStore, type Draft, type DraftStore } from './draft-store.ts';

export const useDraftStore = (): DraftStore => {
  const { viewer, plan } = usePlace();
  return useMemo(() => createDraftStore(localStorage, viewer.subject, plan.key), [viewer.subject, plan.key]);
};

export type FormDraft<Values> = {
  readonly values: Values;
  readonly unanswered: Draft<Values>['unanswered'];
  /** Whether there is input that was not sent. */
  readonly isKept: boolean;
  change(values: Values): void;
  /** Notes a command that is on its way, so that a closed tab does not send it under a second id. */
  noteSent(unanswered: Draft<Values>['unanswered']): void;
  /** Forgets everything: the input was sent, or withdrawn. */
  clear(): void;
};

/** `form` names the form within the plan, such as `extension:4.5-13/1`. */
export const useDraft = <Values>(form: string, initial: Values): FormDraft<Values> => {
  const store = useDraftStore();
  const [draft, setDraft] = useState(() => store.read<Values>(form));
  const keep = useCallback(
    (next: Draft<Values>) => {
      setDraft(next);
      store.write(form, next);
    },
    [store, form],
  );
  const values = draft ? draft.values : initial;
  const unanswered = draft?.unanswered ?? null;
  return {
    values,
    unanswered,
    isKept: draft !== null,
    change: (next) => keep({ values: next, at: Date.now(), unanswered }),
    noteSent: (sent) => keep({ values, at: Date.now(), unanswered: sent }),
    clear: () => {
      setDraft(null);
      store.remove(form);
    },
  };
};
