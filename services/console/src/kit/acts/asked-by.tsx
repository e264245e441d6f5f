/** Who asked for a decision, and when. */

import { Moment } from '../show/date.tsx';
import { useSay } from '../words/language.tsx';
import type { ActAskerFragment } from './parts.generated.ts';
import { fieldWords } from './words.ts';

type AskedByProps = { readonly by: ActAskerFragment; readonly at: string };

export const AskedBy = ({ by, at }: AskedByProps) => {
  const say = useSay();
  const isOffice = by.role === 'SUPERVISOR';
  const who = by.leader
    ? say(by.leader.title)
    : (by.unit?.shortName ?? (isOffice ? say(fieldWords.office) : by.subject));
  return (
    <div>
      <dt>{say(fieldWords.askedBy)}</dt>
      <dd>
        {who}
        {'　'}
        <Moment value={at} />
      </dd>
    </div>
  );
};
