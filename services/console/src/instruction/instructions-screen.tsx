/** 批示 and, apart from them, 会议决定: what was given, answered and overdue; a leader gives one to one or several measures. */

import { useState } from 'react';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { FilterMenu } from '../kit/list/filter-menu.tsx';
import { Paging, pageIn } from '../kit/list/paging.tsx';
import { SearchField } from '../kit/list/search-field.tsx';
import { Link } from '../kit/place/link.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { useSay } from '../kit/words/language.tsx';
import { BatchCard } from './batch-card.tsx';
import {
  codesIn,
  countedIn,
  filterIn,
  ownUnit,
  SOURCES,
  type Source,
  STATES,
  type State,
  sourceIn,
  stateIn,
} from './filter.ts';
import { GiveInstruction } from './give-instruction.tsx';
import { InstructionCard } from './instruction-card.tsx';
import { InstructionsDocument, type InstructionsQuery } from './instructions.generated.ts';
import { instructionWords } from './words.ts';
import './instructions.css';

export const InstructionsScreen = () => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search } = useParameters();
  const query = useScreenQuery(InstructionsDocument, {
    filter: filterIn(search, viewer),
    counted: countedIn(search, viewer),
    // A unit answers its own one by one.
    folded: ownUnit(viewer) === null,
    ...pageIn(search, 30),
  });
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
  const mayGive = viewer.role === 'LEADER' && asOf === null && sourceIn(search) === 'leader';
  const isGiving = mayGive && (search.has('new') || codesIn(search).length > 0);
  const own = ownUnit(viewer);
  const page = (plan.instructionBatches ?? plan.instructions)?.pageInfo;
  return (
    <>
      <header className="screen-head">
        <h1>{say(headlineOf(sourceIn(search), own !== null))}</h1>
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
      <List plan={plan} />
      {page && <Paging page={page} />}
    </>
  );
};

const headlineOf = (source: Source, isOfUnit: boolean) => {
  if (source === 'meeting') return isOfUnit ? instructionWords.decisionsOfUnit : instructionWords.decisions;
  return isOfUnit ? instructionWords.ofUnit : instructionWords.headline;
};

const Filters = ({ plan: { leaders, units, instructionCounts } }: { readonly plan: Plan }) => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search, change } = useParameters();
  const state = stateIn(search);
  const source = sourceIn(search);
  const numbers = {
    all: instructionCounts.total,
    open: instructionCounts.open,
    overdue: instructionCounts.overdue,
    answered: instructionCounts.answered,
    withdrawn: instructionCounts.withdrawn,
  };
  const withState = (next: State): string => {
    const address = new URLSearchParams(search);
    for (const name of ['state', 'after', 'before', 'measures', 'new']) address.delete(name);
    if (next !== 'all') address.set('state', next);
    return `/instructions?${address}`;
  };
  return (
    <>
      <nav className="tabs" aria-label={say(instructionWords.sources)}>
        {SOURCES.map((one) => (
          <Link
            key={one}
            to={one === 'leader' ? '/instructions' : `/instructions?source=${one}`}
            className={one === source ? 'tab is-here' : 'tab'}
          >
            {say(one === 'leader' ? instructionWords.title : instructionWords.meetings)}
          </Link>
        ))}
      </nav>
      <nav className="tabs" aria-label={say(instructionWords.states)}>
        {STATES.map((one) => (
          <Link key={one} to={withState(one)} className={one === state ? 'tab is-here' : 'tab'}>
            {say(instructionWords[one])} <span className="quiet">{numbers[one]}</span>
          </Link>
        ))}
      </nav>
      <div className="filters instruction-filters">
        <SearchField name="q" label={say(instructionWords.search)} />
        {source === 'leader' && (
          <FilterMenu
            label={say(instructionWords.leader)}
            choices={leaders.map(({ key, title }) => ({ value: key, label: say(title) }))}
            chosen={search.getAll('leader')}
            onChange={(leader) => change({ leader })}
          />
        )}
        {ownUnit(viewer) === null && (
          <FilterMenu
            label={say(instructionWords.unit)}
            choices={units.map(({ key, shortName }) => ({ value: key, label: shortName }))}
            chosen={search.getAll('unit')}
            onChange={(unit) => change({ unit })}
          />
        )}
        {['leader', 'unit', 'q'].some((name) => search.has(name)) && (
          <button type="button" className="is-quiet" onClick={() => change({ leader: null, unit: null, q: null })}>
            {say(instructionWords.clear)}
          </button>
        )}
      </div>
    </>
  );
};

const List = ({ plan: { instructionBatches, instructions } }: { readonly plan: Plan }) => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search } = useParameters();
  const isMeeting = sourceIn(search) === 'meeting';
  const isFiltered = ['state', 'leader', 'unit', 'q'].some((name) => search.has(name));
  const batches = instructionBatches?.nodes ?? [];
  const single = instructions?.nodes ?? [];
  if (batches.length === 0 && single.length === 0)
    return (
      <Empty
        title={say(
          isFiltered ? instructionWords.noneMatch : isMeeting ? instructionWords.noDecision : instructionWords.none,
        )}
      >
        {!isFiltered && <p>{say(howTo(isMeeting, viewer.role))}</p>}
      </Empty>
    );
  return (
    <ul className="plain-list panel instructions" aria-label={say(instructionWords.list)}>
      {batches.map((batch) => (
        <BatchCard key={batch.position} batch={batch} />
      ))}
      {single.map((instruction) => (
        <InstructionCard key={instruction.id} instruction={instruction} />
      ))}
    </ul>
  );
};

const howTo = (isMeeting: boolean, role: string) => {
  if (isMeeting) return instructionWords.noDecisionHow;
  return role === 'LEADER' ? instructionWords.noneLeader : instructionWords.noneHow;
};
