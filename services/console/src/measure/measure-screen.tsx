/** One measure: what was promised, where it stands and why, who must do what next, everything that ever happened. */

import { useParams } from 'react-router';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { dateWords } from '../kit/show/date.ts';
import { Empty } from '../kit/show/empty.tsx';
import { Lamp } from '../kit/show/lamp.tsx';
import { stageWords } from '../kit/show/state-words.ts';
import { SubjectContext } from '../kit/subject.tsx';
import { useSay } from '../kit/words/language.tsx';
import { InstructionsPanel } from './instructions-panel.tsx';
import { MeasureDocument, type MeasurePageFragment, type MeasureQuery } from './measure.generated.ts';
import { Neighbours } from './neighbours.tsx';
import { NowPanel } from './now-panel.tsx';
import { pageWords } from './page-words.ts';
import { ProgressPanel } from './progress-panel.tsx';
import { PromisePanel } from './promise-panel.tsx';
import { RecordPanel } from './record-panel.tsx';
import { RoadmapPanel } from './roadmap-panel.tsx';
import { WhoPanel } from './who-panel.tsx';
import './measure.css';
import './page.css';

export const MeasureScreen = () => {
  const say = useSay();
  const { code = '' } = useParams();
  const query = useScreenQuery(MeasureDocument, { code });
  const shown = query.data?.plan?.measure;
  // The answer before is that of another measure while this one is on its way.
  const isOther = shown != null && shown.code !== code;
  const title = shown && !isOther ? `${shown.code} ${say(shown.title)}` : `${say(pageWords.title)} ${code}`;
  return (
    <Screen title={title} query={isOther ? { ...query, data: null } : query}>
      {({ plan }) => (plan?.measure ? <Page plan={plan} measure={plan.measure} /> : <NotFound />)}
    </Screen>
  );
};

type Plan = NonNullable<MeasureQuery['plan']>;

const Page = ({ plan, measure }: { readonly plan: Plan; readonly measure: MeasurePageFragment }) => (
  <SubjectContext value={measure}>
    <Head plan={plan} measure={measure} />
    <div className="measure-columns">
      <div className="measure-aside">
        <NowPanel measure={measure} />
        <WhoPanel measure={measure} />
        <InstructionsPanel measure={measure} />
      </div>
      <div className="measure-main">
        <PromisePanel measure={measure} />
        <ProgressPanel targets={measure.targets} />
        <RoadmapPanel measure={measure} />
        <RecordPanel code={measure.code} measure={measure} />
      </div>
    </div>
  </SubjectContext>
);

const Head = ({ plan, measure }: { readonly plan: Plan; readonly measure: MeasurePageFragment }) => {
  const say = useSay();
  const { plan: here } = usePlace();
  const { section, code, title, lamp, stage } = measure;
  const policy =
    lamp && plan.lampPolicies.find((one) => one.key === lamp.policy.key && one.version === lamp.policy.version);
  return (
    <header className="measure-head">
      <div className="measure-path">
        <span className="quiet">
          <Link to={measuresAt({ sections: [section.key] })}>
            {section.code} {say(section.title)}
          </Link>
          {'　'}/{'　'}
          {code}
        </span>
        <Neighbours code={code} />
      </div>
      <div className="measure-title">
        <h1>{say(title)}</h1>
        <span className="measure-standing">
          {lamp && <Lamp lamp={lamp} />}
          {lamp && <span className="quiet">{say(pageWords.since(dateWords(lamp.since, here.year)))}</span>}
          {lamp && policy && <span className="quiet">{say(pageWords.rule(policy.title, policy.version))}</span>}
          <span className="tag">{say(stageWords[stage])}</span>
        </span>
      </div>
      {lamp && (
        <p className="quiet">
          {say(lamp.reason)}
          {lamp.turnPending && `（${say(pageWords.turnPending)}）`}
        </p>
      )}
    </header>
  );
};

const NotFound = () => {
  const say = useSay();
  return (
    <>
      <h1>{say(pageWords.notFound)}</h1>
      <Empty title={say(pageWords.notFoundHow)}>
        <p>
          <Link to="/measures">{say(pageWords.toList)}</Link>
        </p>
      </Empty>
    </>
  );
};
