/** Whether everything agrees with the log, by the last comparison, and when the log was backed up last. */

import { Moment } from '../kit/show/date.tsx';
import { sayNumber } from '../kit/show/number.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { findingsOf, type Part, sizeOf } from './findings.ts';
import type { SettingsHealthQuery } from './settings.generated.ts';
import { partWords, settingsWords } from './words.ts';

type Plan = NonNullable<SettingsHealthQuery['plan']>;

const PARTS: readonly Part[] = ['log', 'workflow', 'read-model'];
/** Beyond it the number is said. */
const MAX_FINDINGS_SHOWN = 20;

export const ComparisonPanel = ({ log }: { readonly log: Plan['log'] }) => {
  const say = useSay();
  const last = log?.proofs.nodes[0];
  const findings = last ? findingsOf(last.findings) : [];
  return (
    <Panel
      title={say(settingsWords.comparison)}
      aside={
        last && (
          <span className="quiet">
            <Moment value={last.at} />
          </span>
        )
      }
    >
      {last ? (
        <dl className="facts terms">
          {PARTS.map((part) => {
            const found = findings.filter((one) => one.part === part);
            return (
              <div key={part}>
                <dt>{say(partWords[part])}</dt>
                <dd className={found.length > 0 ? 'field-fault' : ''}>
                  {found.length === 0
                    ? say(settingsWords.agrees)
                    : found.slice(0, MAX_FINDINGS_SHOWN).map((one) => (
                        <p key={`${one.what} ${one.zh}`} className="finding">
                          {say(one)}
                          {one.what && <span className="quiet"> {one.what}</span>}
                        </p>
                      ))}
                  {found.length > MAX_FINDINGS_SHOWN && <p>{say(settingsWords.findings(found.length))}</p>}
                </dd>
              </div>
            );
          })}
          <div>
            <dt>{say(settingsWords.comparedTo)}</dt>
            <dd>{say(settingsWords.eventOf(sayNumber(last.position), sayNumber(log?.position ?? last.position)))}</dd>
          </div>
        </dl>
      ) : (
        <p>{say(settingsWords.notCompared)}</p>
      )}
    </Panel>
  );
};

export const BackupPanel = ({ plan: { lastBackup, log } }: { readonly plan: Pick<Plan, 'lastBackup' | 'log'> }) => {
  const say = useSay();
  return (
    <Panel title={say(settingsWords.backup)}>
      {lastBackup ? (
        <dl className="facts terms">
          <div>
            <dt>{say(settingsWords.backedUpAt)}</dt>
            <dd>
              <Moment value={lastBackup.at} />
            </dd>
          </div>
          <div>
            <dt>{say(settingsWords.backedUpTo)}</dt>
            <dd>
              {say(
                settingsWords.eventOf(sayNumber(lastBackup.position), sayNumber(log?.position ?? lastBackup.position)),
              )}
            </dd>
          </div>
          <div>
            <dt>{say(settingsWords.where)}</dt>
            <dd>
              {lastBackup.host} <code className="path">{lastBackup.file}</code>{' '}
              <span className="quiet">{say(sizeOf(lastBackup.bytes))}</span>
            </dd>
          </div>
          <div>
            <dt>{say(settingsWords.readAgain)}</dt>
            <dd className={lastBackup.verifiedAt === null ? 'field-fault' : ''}>
              {lastBackup.verifiedAt === null ? (
                say(settingsWords.notReadAgain)
              ) : (
                <>
                  {say(settingsWords.whole)}，<Moment value={lastBackup.verifiedAt} />
                </>
              )}
            </dd>
          </div>
        </dl>
      ) : (
        <p className="form-fault">{say(settingsWords.noBackup)}</p>
      )}
    </Panel>
  );
};
