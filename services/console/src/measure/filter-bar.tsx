/** The filters of the list of measures, each in the address bar. */

import { FilterMenu } from '../kit/list/filter-menu.tsx';
import { SearchField } from '../kit/list/search-field.tsx';
import { Menu } from '../kit/menu.tsx';
import { MEASURE_PARAMETERS as P } from '../kit/place/addresses.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { addDays, dateWords, endOfMonthBefore } from '../kit/show/date.ts';
import { Lamp } from '../kit/show/lamp.tsx';
import { matterWords, stageWords, targetKindWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { isFiltered, MATTERS, STAGES, TARGET_KINDS } from './list-address.ts';
import { listWords } from './list-words.ts';
import type { MeasureFiltersQuery } from './measures.generated.ts';

type Offered = NonNullable<MeasureFiltersQuery['plan']>;

export const FilterBar = ({ offered }: { readonly offered: Offered | null }) => {
  const say = useSay();
  const { search, change } = useParameters();
  const lamps = [...(offered?.lampPolicies.find(({ inForce }) => inForce)?.lamps ?? [])];
  lamps.sort((a, b) => b.severity - a.severity);
  const menu = (label: string, name: string, choices: React.ComponentProps<typeof FilterMenu>['choices']) => (
    <FilterMenu
      label={label}
      choices={choices}
      chosen={search.getAll(name)}
      onChange={(chosen) => change({ [name]: chosen })}
    />
  );
  const clear = () => change(Object.fromEntries([...Object.values(P), 'in'].map((name) => [name, null])));
  return (
    <>
      <SearchField name={P.search} label={say(listWords.text)} />
      <OwnFilter />
      {menu(
        say(listWords.lamp),
        P.lamps,
        lamps.map((lamp) => ({ value: lamp.key, label: say(lamp.name), shown: <Lamp lamp={lamp} /> })),
      )}
      {menu(
        say(listWords.section),
        P.sections,
        (offered?.sections ?? []).map(({ key, code, title }) => ({ value: key, label: `${code} ${say(title)}` })),
      )}
      {menu(
        say(listWords.unit),
        P.leadUnits,
        (offered?.units ?? []).map(({ key, shortName }) => ({ value: key, label: shortName })),
      )}
      {menu(
        say(listWords.leader),
        P.leaders,
        (offered?.leaders ?? []).map(({ key, title }) => ({ value: key, label: say(title) })),
      )}
      <DueFilter />
      {menu(
        say(listWords.stage),
        P.stages,
        STAGES.map((stage) => ({ value: stage, label: say(stageWords[stage]) })),
      )}
      {menu(
        say(listWords.matter),
        P.matters,
        MATTERS.map((matter) => ({ value: matter, label: say(matterWords[matter]) })),
      )}
      {menu(
        say(listWords.kind),
        P.targetKinds,
        TARGET_KINDS.map((kind) => ({ value: kind, label: say(targetKindWords[kind]) })),
      )}
      <MoreFilters />
      {isFiltered(search) && (
        <button type="button" className="is-quiet" onClick={clear}>
          {say(listWords.clear)}
        </button>
      )}
    </>
  );
};

/** One press shows what is the reader's own; another shows everything again. */
const OwnFilter = () => {
  const say = useSay();
  const { search, change } = useParameters();
  const { viewer } = usePlace();
  const [name, key, words] =
    viewer.unitKey !== null
      ? [P.leadUnits, viewer.unitKey, listWords.ownUnit]
      : [P.leaders, viewer.leaderKey, listWords.ownPortfolio];
  if (key === null) return null;
  const isOn = search.getAll(name).join() === key;
  return (
    <button
      type="button"
      className={isOn ? 'filter-own is-set' : 'filter-own'}
      aria-pressed={isOn}
      onClick={() => change({ [name]: isOn ? null : key })}
    >
      {say(words)}
    </button>
  );
};

const DueFilter = () => {
  const say = useSay();
  const { search, change } = useParameters();
  const { today, plan } = usePlace();
  const [from, to] = [search.get(P.dueFrom) ?? '', search.get(P.dueTo) ?? ''];
  const set = (range: { from?: string; to?: string }) =>
    change({ [P.dueFrom]: range.from || null, [P.dueTo]: range.to || null });
  const monthEnd = endOfMonthBefore(addDays(`${today.slice(0, 7)}-28`, 4));
  const presets = [
    [listWords.dueAny, {}],
    [listWords.duePast, { to: addDays(today, -1) }],
    [listWords.dueWeek, { from: today, to: addDays(today, 7) }],
    [listWords.dueMonth, { from: `${today.slice(0, 7)}-01`, to: monthEnd }],
  ] as const;
  const day = (date: string) => (date === '' ? '' : say(dateWords(date, plan.year)));
  const isSet = from !== '' || to !== '';
  const label = say(listWords.due);
  return (
    <Menu label={isSet ? `${label}：${day(from)}–${day(to)}` : label} className={isSet ? 'filter is-set' : 'filter'}>
      <div className="filter-choices">
        {presets.map(([words, range]) => (
          <button key={words.zh} type="button" className="menu-item" data-closes="" onClick={() => set(range)}>
            {say(words)}
          </button>
        ))}
        <label>
          {say(listWords.dueFrom)}
          <input type="date" value={from} onChange={({ target }) => set({ from: target.value, to })} />
        </label>
        <label>
          {say(listWords.dueTo)}
          <input type="date" value={to} onChange={({ target }) => set({ from, to: target.value })} />
        </label>
      </div>
    </Menu>
  );
};

const MoreFilters = () => {
  const say = useSay();
  const { search, change } = useParameters();
  const { plan } = usePlace();
  const turned = search.get(P.turnedSince);
  const switches = [
    [P.missed, '1', listWords.missed],
    [P.instructed, '1', listWords.instructed],
    ['in', 'reports', listWords.inReports],
    ...(turned === null
      ? []
      : ([[P.turnedSince, turned, listWords.turnedSince(dateWords(turned, plan.year).zh)]] as const)),
  ] as const;
  const count = switches.filter(([name, on]) => search.get(name) === on).length;
  const label = say(listWords.more);
  return (
    <Menu label={count > 0 ? `${label}：${count}` : label} className={count > 0 ? 'filter is-set' : 'filter'}>
      <div className="filter-choices">
        {switches.map(([name, on, words]) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={search.get(name) === on}
              onChange={({ target }) =>
                change({
                  [name]: target.checked ? on : null,
                  // The lamp of that day is asked for only together with the day.
                  ...(name === P.turnedSince && !target.checked && { [P.turnedFrom]: null }),
                })
              }
            />
            {say(words)}
          </label>
        ))}
      </div>
    </Menu>
  );
};
