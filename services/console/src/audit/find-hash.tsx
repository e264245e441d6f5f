/** Looks up the hash at a position, so that one noted earlier can be compared, and copies it. */

import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { type Fault, faultOf } from '../kit/graph/fault.ts';
import { usePlace } from '../kit/place/place.ts';
import { CopyButton } from '../kit/show/copy-button.tsx';
import { sayNumber } from '../kit/show/number.ts';
import { useSay } from '../kit/words/language.tsx';
import { FindHashDocument } from './audit.generated.ts';
import { auditWords } from './words.ts';

type Found = { readonly position: number; readonly hash: string | null };

export const FindHash = () => {
  const say = useSay();
  const client = useClient();
  const { plan } = usePlace();
  const [found, setFound] = useState<Found | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const find = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const position = Number(new FormData(event.currentTarget).get('position'));
    const { data, error } = await client.query(FindHashDocument, { plan: plan.key, position }).toPromise();
    setFault(error ? faultOf(error) : null);
    setFound(error ? null : { position, hash: data?.plan?.log?.hashAt ?? null });
  };
  return (
    <form className="find-hash" onSubmit={(event) => void find(event)}>
      <label>
        {say(auditWords.hashAt)} <input type="number" name="position" min={1} step={1} required />
      </label>
      <button type="submit">{say(auditWords.lookUp)}</button>
      <div role="status">
        {fault && <p className="form-fault">{say(fault.message)}</p>}
        {found?.hash && (
          <p>
            {say(auditWords.positionOf(sayNumber(found.position)))}{' '}
            <code className="hash found-hash">{found.hash}</code> <CopyButton text={found.hash} />
          </p>
        )}
        {found && found.hash === null && <p>{say(auditWords.noSuchPosition(sayNumber(found.position)))}</p>}
      </div>
    </form>
  );
};
