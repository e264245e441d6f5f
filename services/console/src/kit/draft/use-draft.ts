/** The unsent input of a form: what was typed before is there again after a reload, a new login or a closed tab. */

import { useCallback, useMemo, useRef, useState } from 'react';
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
  change(values: Values | ((before: Values) => Values)): void;
  /** Notes a command that is on its way, so that a closed tab does not send it under a second id. */
  noteSent(unanswered: Draft<Values>['unanswered']): void;
  /** Forgets everything: the input was sent, or withdrawn. */
  clear(): void;
};

/** `form` names the form within the plan, such as `extension:4.5-13/1`. */
export const useDraft = <Values>(form: string, initial: Values): FormDraft<Values> => {
  const store = useDraftStore();
  const [draft, setDraft] = useState(() => store.read<Values>(form));
  // What is changed between two renderings, as by a file that has arrived, is changed on top of each other.
  const current = useRef(draft);
  const keep = useCallback(
    (next: Draft<Values>) => {
      current.current = next;
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
    change: (next) => {
      const before = current.current?.values ?? initial;
      const after = typeof next === 'function' ? (next as (before: Values) => Values)(before) : next;
      keep({ values: after, at: Date.now(), unanswered: current.current?.unanswered ?? null });
    },
    noteSent: (sent) => keep({ values: current.current?.values ?? initial, at: Date.now(), unanswered: sent }),
    clear: () => {
      current.current = null;
      setDraft(null);
      store.remove(form);
    },
  };
};
