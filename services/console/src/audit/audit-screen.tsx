/** 审计: was anything altered, and who looked at what? */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { useSay } from '../kit/words/language.tsx';
import { AccessList } from './access-list.tsx';
import { LogProofsDocument } from './audit.generated.ts';
import { LogPanel } from './log-panel.tsx';
import { auditWords } from './words.ts';
import './audit.css';

export const AuditScreen = () => {
  const say = useSay();
  const { viewer } = usePlace();
  const query = useScreenQuery(LogProofsDocument, {});
  return (
    <Screen title={say(auditWords.title)} query={query}>
      {({ plan }) => (
        <>
          <h1>{say(auditWords.title)}</h1>
          {plan?.log && <LogPanel log={plan.log} onProved={query.refresh} />}
          {viewer.role === 'AUDITOR' && <AccessList />}
        </>
      )}
    </Screen>
  );
};
