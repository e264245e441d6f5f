/** A screen: its title in the tab and as its heading, its answer once that is there, and else why it is not. */

import { type ReactNode, useEffect } from 'react';
import type { Fault } from './graph/fault.ts';
import type { ScreenQuery } from './graph/use-screen-query.ts';
import { OwnScreens } from './own-screens.tsx';
import { Empty } from './show/empty.tsx';
import { Skeleton } from './show/skeleton.tsx';
import { useSay } from './words/language.tsx';
import type { Phrase } from './words/phrase.ts';
import { kitWords } from './words.ts';

/** Names the browser's tab. */
export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · 督办`;
  }, [title]);
};

export type ScreenProps<Data> = {
  /** Names the tab. The heading on the screen is the screen's own: often a sentence that says where things stand. */
  readonly title: string;
  readonly query: ScreenQuery<Data>;
  readonly children: (data: Data) => ReactNode;
};

export const Screen = <Data,>({ title, query, children }: ScreenProps<Data>) => {
  useTitle(title);
  const { data, fault, busy, refresh } = query;
  if (data !== null && fault?.kind !== 'forbidden')
    return <div className={busy ? 'screen is-busy' : 'screen'}>{children(data)}</div>;
  return (
    <div className="screen">
      <h1>{title}</h1>
      {fault ? <FaultNote fault={fault} onRetry={refresh} /> : <Skeleton />}
    </div>
  );
};

export const FaultNote = ({ fault, onRetry }: { readonly fault: Fault; readonly onRetry: () => void }) => {
  const say = useSay();
  if (fault.kind === 'forbidden') return <NoPermission why={fault.message} />;
  return (
    <Empty title={say(kitWords.failed)}>
      <p role="alert">{say(fault.message)}</p>
      <button type="button" onClick={onRetry}>
        {say(kitWords.tryAgain)}
      </button>
    </Empty>
  );
};

/** Instead of an empty list: the role may not see it, and what it may see. */
export const NoPermission = ({ why }: { readonly why: Phrase }) => {
  const say = useSay();
  return (
    <Empty title={say(kitWords.noPermission)}>
      <p>{say(why)}</p>
      <p>{say(kitWords.noPermissionHow)}</p>
      <OwnScreens />
    </Empty>
  );
};
