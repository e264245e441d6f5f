/** The filter of the record as the graph takes it: a measure that was typed is looked up first. */

import { useMemo } from 'react';
import type { Fault } from '../kit/graph/fault.ts';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { type AccessFilter, accessFilterIn, measuresMeant, soughtText } from './access-filter.ts';
import { AccessCallersDocument, AccessMeasuresDocument } from './audit.generated.ts';

/** `filter` is null until the measure is known; its `measures` are empty where there is none like that. */
export const useAccessFilter = (): { readonly filter: AccessFilter | null; readonly fault: Fault | null } => {
  const { search } = useParameters();
  const typed = search.get('measure')?.trim() ?? '';
  const { data, fault } = useScreenQuery(AccessMeasuresDocument, { text: soughtText(typed) }, { pause: typed === '' });
  const found = data?.plan?.measures.nodes;
  const filter = useMemo(() => {
    if (typed === '') return { ...accessFilterIn(search), measures: null };
    return found ? { ...accessFilterIn(search), measures: measuresMeant(typed, found) } : null;
  }, [search, typed, found]);
  return { filter, fault: filter === null ? fault : null };
};

export const useCallers = () => {
  const { data } = useScreenQuery(AccessCallersDocument, {});
  return { callers: data?.accessCallers ?? [], parts: data?.plan ?? null };
};
