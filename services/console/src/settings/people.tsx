/** The units with their posts, and the leaders with the units in their charge: posts, never names. */

import { type Column, Table } from '../kit/list/table.tsx';
import { measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { SettingsQuery } from './settings.generated.ts';
import { settingsWords } from './words.ts';

type Plan = NonNullable<SettingsQuery['plan']>;
type Unit = Plan['units'][number];
type Leader = Plan['leaders'][number];

/** Roles that see no measures are not led to their list. */
const useSeesMeasures = (): boolean => !['ADMIN', 'SECURITY'].includes(usePlace().viewer.role);

export const LeaderPanel = ({ leaders }: { readonly leaders: readonly Leader[] }) => {
  const say = useSay();
  const seesMeasures = useSeesMeasures();
  const columns: readonly Column<Leader>[] = [
    {
      key: 'leader',
      title: say(settingsWords.leader),
      heads: true,
      width: '24em',
      cell: ({ key, title, main }) => (
        <>
          {seesMeasures ? <Link to={measuresAt({ leaders: [key] })}>{say(title)}</Link> : say(title)}{' '}
          {main && <span className="tag">{say(settingsWords.main)}</span>}
        </>
      ),
    },
    {
      key: 'portfolio',
      className: 'is-long',
      title: say(settingsWords.portfolio),
      cell: ({ portfolio }) => portfolio.map(({ shortName }) => shortName).join('、'),
    },
  ];
  return (
    <Panel title={say(settingsWords.leaders)} aside={<span className="quiet">{say(settingsWords.postsNote)}</span>}>
      <Table label={say(settingsWords.leaders)} columns={columns} rows={leaders} rowKey={({ key }) => key} />
    </Panel>
  );
};

export const UnitPanel = ({ units }: { readonly units: readonly Unit[] }) => {
  const say = useSay();
  const seesMeasures = useSeesMeasures();
  const columns: readonly Column<Unit>[] = [
    {
      key: 'unit',
      title: say(settingsWords.unit),
      heads: true,
      width: '24em',
      cell: ({ key, name }) =>
        seesMeasures ? <Link to={measuresAt({ leadUnits: [key] })}>{say(name)}</Link> : say(name),
    },
    {
      key: 'posts',
      className: 'is-long',
      title: say(settingsWords.posts),
      cell: ({ posts }) => posts.map(({ title }) => say(title)).join('、'),
    },
  ];
  return (
    <Panel title={say(settingsWords.units(units.length))}>
      <Table label={say(settingsWords.unit)} columns={columns} rows={units} rowKey={({ key }) => key} />
    </Panel>
  );
};
