/** 责任: who leads, who answers for it, in whose charge it is, who supports; what was proposed is marked. */

import type { ReactNode } from 'react';
import { measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { MeasureOriginFragment, MeasurePageFragment } from './measure.generated.ts';
import { pageWords } from './page-words.ts';

export const WhoPanel = ({ measure }: { readonly measure: MeasurePageFragment }) => {
  const say = useSay();
  const { leadUnit, responsible, supervisingLeader, supportUnits, supportGroups, evidence, origins } = measure;
  const grouped = new Set(supportGroups.flatMap(({ units }) => units.map(({ key }) => key)));
  const supporting = [
    ...supportUnits.filter(({ key }) => !grouped.has(key)).map(({ shortName }) => shortName),
    ...supportGroups.map(({ shortName }) => shortName),
  ];
  return (
    <Panel title={say(pageWords.who)} className="who-panel">
      <dl className="facts">
        <Fact name={say(pageWords.leadUnit)} origin={origins.leadUnit}>
          <Link to={measuresAt({ leadUnits: [leadUnit.key] })} title={say(leadUnit.name)}>
            {leadUnit.shortName}
          </Link>
        </Fact>
        <Fact name={say(pageWords.responsible)} origin={origins.responsible}>
          {say(responsible.title)}
        </Fact>
        <Fact name={say(pageWords.supervisingLeader)} origin={origins.supervisingLeader}>
          <Link to={measuresAt({ leaders: [supervisingLeader.key] })}>{say(supervisingLeader.title)}</Link>
        </Fact>
        {supporting.length > 0 && (
          <Fact name={say(pageWords.supportUnits)} origin={origins.supportUnits}>
            {supporting.join('、')}
          </Fact>
        )}
        {evidence.length > 0 && (
          <Fact name={say(pageWords.evidence)} origin={origins.evidence}>
            {evidence.map((one) => say(one)).join('；')}
          </Fact>
        )}
      </dl>
    </Panel>
  );
};

/** A word joiner: the mark never stands alone on a line. */
const NO_BREAK = '\u2060';

type FactProps = { readonly name: string; readonly origin: MeasureOriginFragment; readonly children: ReactNode };

const Fact = ({ name, origin, children }: FactProps) => {
  const say = useSay();
  const { proposed, rule } = origin;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {proposed && NO_BREAK}
        {proposed && (
          <span className="tag is-after" title={say(rule ? pageWords.proposedBy(rule.text) : pageWords.proposedHow)}>
            {say(pageWords.proposed)}
          </span>
        )}
      </dd>
    </div>
  );
};
