/** The head of the log, what its comparisons found, and the check that a reader may start. */

import { type Column, Table } from '../kit/list/table.tsx';
import { Moment } from '../kit/show/date.tsx';
import { sayNumber } from '../kit/show/number.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { LogProofsQuery } from './audit.generated.ts';
import { ProveNow } from './prove-now.tsx';
import { auditWords } from './words.ts';

type Log = NonNullable<NonNullable<LogProofsQuery['plan']>['log']>;
type Proof = Log['proofs']['nodes'][number];

export const LogPanel = ({ log }: { readonly log: Log }) => {
  const say = useSay();
  const { nodes: proofs } = log.proofs;
  const [last] = proofs;
  const resultOf = ({ agrees, position, findings }: Proof) =>
    say(agrees ? auditWords.agrees(sayNumber(position)) : auditWords.differs(findings.length));
  const columns: readonly Column<Proof>[] = [
    { key: 'when', title: say(auditWords.when), heads: true, cell: ({ at }) => <Moment value={at} /> },
    {
      key: 'result',
      title: say(auditWords.result),
      cell: (proof) => <span className={proof.agrees ? '' : 'field-fault'}>{resultOf(proof)}</span>,
    },
    {
      key: 'took',
      title: say(auditWords.took),
      figure: true,
      cell: ({ tookMs }) => say(auditWords.seconds((tookMs / 1_000).toFixed(1))),
    },
  ];
  return (
    <Panel
      title={say(auditWords.log)}
      aside={<span className="quiet">{say(auditWords.events(sayNumber(log.position)))}</span>}
    >
      <dl className="facts">
        <div>
          <dt>{say(auditWords.head)}</dt>
          <dd>
            <code className="hash">{log.hash}</code>
            <p className="quiet">{say(auditWords.headHow)}</p>
          </dd>
        </div>
        <div>
          <dt>{say(auditWords.lastProof)}</dt>
          <dd>
            {last ? (
              <>
                <Moment value={last.at} /> <span className={last.agrees ? '' : 'field-fault'}>{resultOf(last)}</span>
              </>
            ) : (
              say(auditWords.noProof)
            )}
          </dd>
        </div>
      </dl>
      <ProveNow />
      {proofs.length > 1 && (
        <details className="proofs">
          <summary>{say(auditWords.proofs)}</summary>
          <Table label={say(auditWords.proofs)} columns={columns} rows={proofs} rowKey={({ at }) => at} />
        </details>
      )}
    </Panel>
  );
};
