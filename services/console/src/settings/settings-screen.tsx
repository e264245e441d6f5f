/** 设置: by which rules is the plan run, by whom, and does everything work? */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { Tabs } from '../kit/show/tabs.tsx';
import { useSay } from '../kit/words/language.tsx';
import { HealthPanels } from './health.tsx';
import { LadderPanel } from './ladder-panel.tsx';
import { LampPanel } from './lamp-panel.tsx';
import { PaperSettingsPanels } from './paper-settings.tsx';
import { LeaderPanel, UnitPanel } from './people.tsx';
import { PlanImportPanel } from './plan-import.tsx';
import { ReportTextPanel } from './report-text.tsx';
import { RolesPanel } from './roles.tsx';
import { SettingsDocument, type SettingsQuery } from './settings.generated.ts';
import { CalendarPanel, TermsPanel } from './terms.tsx';
import { settingsWords } from './words.ts';
import './settings.css';

/** Values of `?part=`. */
const PEOPLE = 'people';
const ROLES = 'roles';
const HEALTH = 'health';
const PAPERS = 'papers';
const IMPORT = 'import';

export const SettingsScreen = () => {
  const say = useSay();
  const query = useScreenQuery(SettingsDocument, {});
  return (
    <Screen title={say(settingsWords.title)} query={query}>
      {({ plan }) => plan && <Settings plan={plan} />}
    </Screen>
  );
};

const Settings = ({ plan }: { readonly plan: NonNullable<SettingsQuery['plan']> }) => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search } = useParameters();
  const part = search.get('part');
  // What was recorded of numbers stands in the timeline, which those who look after Duban do not see.
  const seesPapers = viewer.role !== 'ADMIN' && viewer.role !== 'SECURITY';
  const seesHealth = viewer.role === 'ADMIN' || viewer.role === 'SUPERVISOR';
  return (
    <>
      <h1>{say(settingsWords.title)}</h1>
      <Tabs
        name="part"
        label={say(settingsWords.parts)}
        choices={[
          { value: null, label: say(settingsWords.rules) },
          { value: PEOPLE, label: say(settingsWords.people) },
          ...(seesPapers ? [{ value: PAPERS, label: say(settingsWords.papers) }] : []),
          ...(viewer.role === 'SUPERVISOR' ? [{ value: IMPORT, label: say(settingsWords.planImport) }] : []),
          { value: ROLES, label: say(settingsWords.roles) },
          ...(seesHealth ? [{ value: HEALTH, label: say(settingsWords.health) }] : []),
        ]}
      />
      {part === PEOPLE ? (
        <>
          <LeaderPanel leaders={plan.leaders} />
          <UnitPanel units={plan.units} />
        </>
      ) : part === PAPERS && seesPapers ? (
        <PaperSettingsPanels />
      ) : part === IMPORT && viewer.role === 'SUPERVISOR' ? (
        <PlanImportPanel />
      ) : part === ROLES ? (
        <RolesPanel />
      ) : part === HEALTH && seesHealth ? (
        <HealthPanels />
      ) : (
        <div className="columns">
          <div>
            <LampPanel policies={plan.lampPolicies} />
            <LadderPanel ladders={plan.ladders} />
          </div>
          <div>
            <TermsPanel settings={plan.settings} />
            <CalendarPanel calendar={plan.calendar} />
            {viewer.role === 'SUPERVISOR' && <ReportTextPanel />}
          </div>
        </div>
      )}
    </>
  );
};
