/** 现在核验: has the hash chain recomputed part by part, and says how far it is. */

import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { newId } from '../kit/command/use-command.ts';
import { type Fault, faultOf } from '../kit/graph/fault.ts';
import { usePlace } from '../kit/place/place.ts';
import { sayNumber } from '../kit/show/number.ts';
import { useSay } from '../kit/words/language.tsx';
import { CheckLogDocument } from './audit.generated.ts';
import { auditWords } from './words.ts';

type State =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running'; readonly done: number; readonly all: number }
  | { readonly kind: 'proved'; readonly count: number }
  | { readonly kind: 'broken'; readonly position: number }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** `onProved`: the check is on record now. */
export const ProveNow = ({ onProved }: { readonly onProved: () => void }) => {
  const say = useSay();
  const client = useClient();
  const { plan } = usePlace();
  const [state, setState] = useState<State>({ kind: 'ready' });
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const prove = async () => {
    setState({ kind: 'running', done: 0, all: 0 });
    let after = 0;
    const run = newId();
    while (!isGone.current) {
      const { data, error } = await client
        .query(CheckLogDocument, { plan: plan.key, after, run }, { requestPolicy: 'network-only' })
        .toPromise();
      if (isGone.current) return;
      if (error) return setState({ kind: 'failed', fault: faultOf(error) });
      const log = data?.plan?.log;
      if (!log) return setState({ kind: 'ready' });
      const { position, done, broken } = log.check;
      if (broken !== null || done) onProved();
      if (broken !== null) return setState({ kind: 'broken', position: broken });
      if (done) return setState({ kind: 'proved', count: position });
      after = position;
      setState({ kind: 'running', done: position, all: log.position });
    }
  };

  return (
    <div className="prove">
      <button type="button" onClick={() => void prove()} disabled={state.kind === 'running'}>
        {say(auditWords.proveNow)}
      </button>
      <div role="status">
        {state.kind === 'running' && (
          <>
            <progress max={Math.max(state.all, 1)} value={state.done} aria-label={say(auditWords.proveNow)} />{' '}
            {state.all > 0 && say(auditWords.proving(sayNumber(state.done), sayNumber(state.all)))}
          </>
        )}
        {state.kind === 'proved' && <p className="proved">{say(auditWords.proved(sayNumber(state.count)))}</p>}
        {state.kind === 'broken' && <p className="form-fault">{say(auditWords.broken(sayNumber(state.position)))}</p>}
        {state.kind === 'failed' && <p className="form-fault">{say(state.fault.message)}</p>}
      </div>
      <p className="quiet">{say(auditWords.how)}</p>
    </div>
  );
};
