/** 我分管的: the overview of one leader's measures, named in the address, so that every list behind a figure is the same. */

import { type MeasureListFilter, measuresAt } from '../kit/place/addresses.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { overviewWords } from './words.ts';

/** Parameter of the address: the key of a leader, as in the list of measures. */
const LEADER = 'leader';

/** The leader whose measures are shown; null for all. */
export const leaderIn = (search: URLSearchParams): string | null => search.get(LEADER) || null;

/** The list of measures behind a figure, of the leader whose measures are shown. */
export const useMeasuresAt = () => {
  const leader = leaderIn(useParameters().search);
  return (filter: MeasureListFilter): string => measuresAt(leader === null ? filter : { ...filter, leaders: [leader] });
};

type PortfolioProps = { readonly leaders: readonly { readonly key: string; readonly title: Phrase }[] };

export const Portfolio = ({ leaders }: PortfolioProps) => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search, change } = useParameters();
  const shown = leaderIn(search);
  const toggle = (key: string | null) => change({ [LEADER]: key }, { replace: true });
  const title = leaders.find(({ key }) => key === shown)?.title;
  return (
    <>
      {viewer.leaderKey !== null && (
        <button
          type="button"
          className={shown === viewer.leaderKey ? 'filter-own is-set' : 'filter-own'}
          aria-pressed={shown === viewer.leaderKey}
          onClick={() => toggle(shown === viewer.leaderKey ? null : viewer.leaderKey)}
        >
          {say(overviewWords.ownPortfolio)}
        </button>
      )}
      {shown !== null && shown !== viewer.leaderKey && (
        <span className="quiet">
          {say(title ? overviewWords.portfolioOf(title) : overviewWords.unknownLeader)}{' '}
          <button type="button" className="is-quiet" onClick={() => toggle(null)}>
            {say(overviewWords.wholePlan)}
          </button>
        </span>
      )}
    </>
  );
};
