/** What was typed for an earlier period and not sent, to be taken over or thrown away. */

import { useEffect, useState } from 'react';
import { useDraftStore } from '../kit/draft/use-draft.ts';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { type GridDraft, isEmptyDraft } from './grid.ts';
import type { Grid } from './use-grid.ts';
import { reportWords } from './words.ts';

const FORMS = 'report-grid:';

/** What was typed for an earlier period and not sent is neither lost nor mixed into this one unasked. */
export const EarlierDraft = ({ form, grid }: { readonly form: string; readonly grid: Grid }) => {
  const say = useSay();
  const store = useDraftStore();
  const { plan, asOf } = usePlace();
  const [earlier, setEarlier] = useState<string | null>(null);
  useEffect(() => {
    setEarlier(store.forms().find((name) => name.startsWith(FORMS) && name !== form) ?? null);
  }, [store, form]);
  if (earlier === null || asOf !== null) return null;
  const close = () => {
    store.remove(earlier);
    setEarlier(null);
  };
  const adopt = () => {
    const draft = store.read<GridDraft>(earlier)?.values;
    if (draft) grid.restore(draft);
    close();
  };
  const date = earlier.slice(FORMS.length);
  return (
    <p className="report-earlier" role="status">
      {say(reportWords.earlier(date === '' ? reportWords.report : dateWords(date, plan.year)))}
      {isEmptyDraft(grid.draft) && (
        <button type="button" onClick={adopt}>
          {say(reportWords.adopt)}
        </button>
      )}
      <button type="button" onClick={close}>
        {say(reportWords.discard)}
      </button>
    </p>
  );
};
