/** The head of the log, what its comparisons found, and the check that a reader may start. */

import { type Column, Table } from '../kit/list/table.tsx';
import { CopyButton } from '../kit/show/copy-button.tsx';
import { ExactMoment } from '../kit/show/date.tsx';
import { sayNumber } from '../kit/show/number.ts';
import { Panel } from '../kit/show/panel.tsx';
import { roleWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import type { LogProofsQuery } from './audit.generated.ts';
import { FindHash } from './find-hash.tsx';
import { ProveNow } from './prove-now.tsx';
import { auditWords } from './words.ts';

type Log = NonNullable<NonNullable<LogProofsQuery['plan']>['log']>;
type Proof = Log['proofs']['nodes'][number];

type LogPanelProps = { readonly log: Log; readonly onProved: () => void };

export const LogPanel = ({ log, onProved }: LogPanelProps) => {
  const say = useSay();
  const { nodes: proofs } = log.proofs;
  const [last] = proofs;
  const resultOf = ({ agrees, position, findings, role }: Proof) => {
    const reached = sayNumber(position);
    if (!agrees) return say(role ? auditWords.brokenChain : auditWords.differs(findings.length));
    return say(role ? auditWords.unaltered(reached) : auditWords.agrees(reached));
  };
  const whoOf = ({ role }: Proof) => say(role ? roleWords[role] : auditWords.nightly);
  const columns: readonly Column<Proof>[] = [
    { key: 'when', title: say(auditWords.when), heads: true, cell: ({ at }) => <ExactMoment value={at} /> },
    { key: 'who', title: say(auditWords.provedBy), cell: whoOf },
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
            <code className="hash">{log.hash}</code> <CopyButton text={log.hash} />
            <p className="quiet">{say(auditWords.headHow)}</p>
          </dd>
        </div>
        <div>
          <dt>{say(auditWords.lastProof)}</dt>
          <dd>
            {last ? (
              <>
                <ExactMoment value={last.at} />，{whoOf(last)}，
                <span className={last.agrees ? '' : 'field-fault'}>{resultOf(last)}</span>
              </>
            ) : (
              say(auditWords.noProof)
            )}
          </dd>
        </div>
      </dl>
      <ProveNow onProved={onProved} />
      <FindHash />
      <p className="quiet">{say(auditWords.notCovered)}</p>
      {proofs.length > 1 && (
        <details className="proofs">
          <summary>{say(auditWords.proofs)}</summary>
          <Table label={say(auditWords.proofs)} columns={columns} rows={proofs} rowKey={({ at }) => at} />
        </details>
      )}
    </Panel>
  );
};
