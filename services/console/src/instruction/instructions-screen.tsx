/** 批示: what leaders instructed, what was answered, what is overdue; a leader gives one to one or several measures. */

import { useState } from 'react';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { FilterMenu } from '../kit/list/filter-menu.tsx';
import { Paging, pageIn } from '../kit/list/paging.tsx';
import { Link } from '../kit/place/link.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { useSay } from '../kit/words/language.tsx';
import { codesIn, filterIn, ownUnit, STATES, type State, stateIn } from './filter.ts';
import { GiveInstruction } from './give-instruction.tsx';
import { InstructionCard } from './instruction-card.tsx';
import { InstructionsDocument, type InstructionsQuery } from './instructions.generated.ts';
import { instructionWords } from './words.ts';
import './instructions.css';

export const InstructionsScreen = () => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search } = useParameters();
  const query = useScreenQuery(InstructionsDocument, { filter: filterIn(search, viewer), ...pageIn(search, 30) });
  return (
    <Screen title={say(instructionWords.title)} query={query}>
      {({ plan }) => plan && <Instructions plan={plan} />}
    </Screen>
  );
};

type Plan = NonNullable<InstructionsQuery['plan']>;

const Instructions = ({ plan }: { readonly plan: Plan }) => {
  const say = useSay();
  const { viewer, asOf } = usePlace();
  const { search, change } = useParameters();
  const [given, setGiven] = useState(0);
  const mayGive = viewer.role === 'LEADER' && asOf === null;
  const isGiving = mayGive && (search.has('new') || codesIn(search).length > 0);
  const own = ownUnit(viewer);
  return (
    <>
      <header className="screen-head">
        <h1>{say(own === null ? instructionWords.headline : instructionWords.ofUnit)}</h1>
        {mayGive && !isGiving && (
          <button
            type="button"
            className="is-main"
            onClick={() => {
              setGiven(0);
              change({ new: '1' });
            }}
          >
            {say(instructionWords.give)}
          </button>
        )}
      </header>
      {given > 0 && (
        <p className="settled" role="status">
          {say(instructionWords.given(given))}
        </p>
      )}
      {isGiving && <GiveInstruction onGiven={setGiven} />}
      <Filters plan={plan} />
      <List instructions={plan.instructions.nodes} />
      <Paging page={plan.instructions.pageInfo} />
    </>
  );
};

const Filters = ({ plan: { leaders, units } }: { readonly plan: Plan }) => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search, change } = useParameters();
  const state = stateIn(search);
  const withState = (next: State): string => {
    const address = new URLSearchParams(search);
    for (const name of ['state', 'after', 'before', 'measures', 'new']) address.delete(name);
    if (next !== 'all') address.set('state', next);
    return `/instructions?${address}`;
  };
  return (
    <>
      <nav className="tabs" aria-label={say(instructionWords.states)}>
        {STATES.map((one) => (
          <Link key={one} to={withState(one)} className={one === state ? 'tab is-here' : 'tab'}>
            {say(instructionWords[one])}
          </Link>
        ))}
      </nav>
      <div className="filters instruction-filters">
        <FilterMenu
          label={say(instructionWords.leader)}
          choices={leaders.map(({ key, title }) => ({ value: key, label: say(title) }))}
          chosen={search.getAll('leader')}
          onChange={(leader) => change({ leader })}
        />
        {ownUnit(viewer) === null && (
          <FilterMenu
            label={say(instructionWords.unit)}
            choices={units.map(({ key, shortName }) => ({ value: key, label: shortName }))}
            chosen={search.getAll('unit')}
            onChange={(unit) => change({ unit })}
          />
        )}
        {(search.has('leader') || search.has('unit')) && (
          <button type="button" className="is-quiet" onClick={() => change({ leader: null, unit: null })}>
            {say(instructionWords.clear)}
          </button>
        )}
      </div>
    </>
  );
};

const List = ({ instructions }: { readonly instructions: Plan['instructions']['nodes'] }) => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search } = useParameters();
  const isFiltered = ['state', 'leader', 'unit'].some((name) => search.has(name));
  if (instructions.length === 0)
    return (
      <Empty title={say(isFiltered ? instructionWords.noneMatch : instructionWords.none)}>
        {!isFiltered && <p>{say(viewer.role === 'LEADER' ? instructionWords.noneLeader : instructionWords.noneHow)}</p>}
      </Empty>
    );
  return (
    <ul className="plain-list panel instructions" aria-label={say(instructionWords.list)}>
      {instructions.map((instruction) => (
        <InstructionCard key={instruction.id} instruction={instruction} />
      ))}
    </ul>
  );
};
