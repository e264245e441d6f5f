/** The columns of the record, and what a row unfolds to: every request of it with its technical names. */

import type { Column } from '../kit/list/table.tsx';
import { ExactMoment } from '../kit/show/date.tsx';
import { useSay } from '../kit/words/language.tsx';
import { type FoldedAccess, outcomeOf } from './access-table.ts';
import { actWords, partWords } from './act-words.ts';
import type { AccessPartFragment } from './audit.generated.ts';
import { callerWords, type Parts } from './caller-words.ts';
import { accessKindWords, auditWords, outcomeWords } from './words.ts';

export const useAccessColumns = (parts: Parts | null): readonly Column<FoldedAccess>[] => {
  const say = useSay();
  return [
    { key: 'when', title: say(auditWords.when), width: '12em', cell: ({ at }) => <ExactMoment value={at} /> },
    {
      key: 'who',
      title: say(auditWords.who),
      heads: true,
      width: '15em',
      cell: (access) => {
        const name = callerWords(access, parts);
        return (
          <span>
            {name ? say(name) : say(auditWords.noToken)} <span className="quiet">{access.subject}</span>
          </span>
        );
      },
    },
    { key: 'what', title: say(auditWords.what), cell: (access) => <What access={access} /> },
    {
      key: 'outcome',
      title: say(auditWords.outcome),
      width: '6em',
      cell: (access) => {
        const outcome = outcomeOf(access);
        return <span className={outcome === 'ALLOWED' ? '' : 'field-fault'}>{say(outcomeWords[outcome])}</span>;
      },
    },
  ];
};

const What = ({ access }: { readonly access: FoldedAccess }) => {
  const say = useSay();
  const all = [access, ...access.others];
  return (
    <details className="access">
      <summary>{say(actWords(access))}</summary>
      {all.length > 1 && <p className="quiet">{say(auditWords.folded(all.length))}</p>}
      {all.map((part) => (
        <Part key={part.number} part={part} />
      ))}
    </details>
  );
};

const Part = ({ part }: { readonly part: AccessPartFragment }) => {
  const say = useSay();
  const { kind, operation, registered, fields, targets, conditions, refusals, requestId, measures } = part;
  return (
    <div className="access-part">
      <p>
        {say(partWords(part))}{' '}
        <span className="quiet">
          {say(accessKindWords[kind])} <ExactMoment value={part.at} />
        </span>
      </p>
      {measures.length > 1 && (
        <p>
          {measures.map(({ code, title }) => (
            <span key={code} className="access-measure-line">
              {code} {say(title)}
            </span>
          ))}
        </p>
      )}
      {refusals.length > 0 && <p className="field-fault">{refusals.join('、')}</p>}
      {conditions !== null && (
        <p className="quiet">
          {say(auditWords.conditions)} <code>{JSON.stringify(conditions)}</code>
        </p>
      )}
      <p className="quiet access-technical-names">
        {operation !== null && (
          <>
            {say(registered ? auditWords.registered : auditWords.ownName)} <code>{operation}</code>{' '}
          </>
        )}
        <code>{fields.join(' ')}</code>
        {targets.length > 0 && (
          <>
            {' '}
            {say(auditWords.targets)} <code>{targets.join(' ')}</code>
          </>
        )}{' '}
        {say(auditWords.request)} <code>{requestId}</code>
      </p>
    </div>
  );
};
