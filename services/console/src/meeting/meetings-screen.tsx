/** 会议: weekly agenda, monthly bulletin and quarterly review, as things stand and as they were drawn up. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Link } from '../kit/place/link.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { dateWords, momentOf, momentWords } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { AgendaPaper } from './agenda-paper.tsx';
import { BulletinPaper } from './bulletin-paper.tsx';
import { DecisionBar, DecisionChoiceContext, DecisionHint, useDecisionChoice } from './decision-choice.tsx';
import { PapersDocument, type PapersQuery } from './meetings.generated.ts';
import { PaperFiles } from './paper-files.tsx';
import { PaperDayContext } from './paper-parts.tsx';
import { askFor, type KeptPaper, kindIn, mayRecordDecision, PAPER_KINDS, periodWords } from './papers.ts';
import { ReviewPaper } from './review-paper.tsx';
import { paperKindWords, paperWords } from './words.ts';
import './meetings.css';

export const MeetingsScreen = () => {
  const say = useSay();
  const { search } = useParameters();
  const query = useScreenQuery(PapersDocument, { kind: kindIn(search) });
  return (
    <Screen title={say(paperWords.title)} query={query}>
      {({ plan }) => plan && <Meetings plan={plan} />}
    </Screen>
  );
};

type Plan = NonNullable<PapersQuery['plan']>;

const Meetings = ({ plan }: { readonly plan: Plan }) => {
  const say = useSay();
  const { asOf, today, viewer } = usePlace();
  const { search, change } = useParameters();
  const kind = kindIn(search);
  const papers = plan.snapshots.nodes;
  const period = search.get('period');
  const paper = papers.find((one) => one.period === period) ?? null;
  const isLarge = search.has('large');
  const ask = askFor(paper, papers, asOf);
  // Another paper begins empty: below its head the figures of the one before would be taken for its own.
  const named = `${kind}/${paper?.key ?? 'live'}/${asOf}`;
  const metOn = paper ? momentOf(paper.at).date : (asOf ?? today);
  const choice = useDecisionChoice();
  const meeting = kind === 'MONTHLY_BULLETIN' || !mayRecordDecision(viewer.role, asOf, metOn, today) ? null : kind;
  return (
    <>
      <nav className="tabs no-print" aria-label={say(paperWords.kinds)}>
        {PAPER_KINDS.map((one) => (
          <Link key={one} to={`/meetings?kind=${one}`} className={one === kind ? 'tab is-here' : 'tab'}>
            {say(paperKindWords[one])}
          </Link>
        ))}
      </nav>
      <div className="paper-tools no-print">
        <PaperChoice papers={papers} chosen={paper} />
        <button type="button" onClick={() => change({ large: isLarge ? null : '1' }, { replace: true })}>
          {say(isLarge ? paperWords.normal : paperWords.large)}
        </button>
        <button type="button" onClick={() => window.print()}>
          {say(paperWords.print)}
        </button>
        <PaperFiles kind={kind} paper={paper} />
      </div>
      {period !== null && paper === null && (
        <p className="form-fault" role="alert">
          {say(paperWords.unknownPeriod)}
        </p>
      )}
      {meeting && <DecisionHint choice={choice} />}
      <article className={isLarge ? 'panel paper is-large' : 'panel paper'}>
        <DecisionChoiceContext value={meeting && choice}>
          <PaperDayContext value={paper && momentOf(paper.at).date}>
            <PaperHead plan={plan} paper={paper} />
            {kind === 'WEEKLY_MEETING' && (
              <AgendaPaper key={named} ask={ask} metOn={metOn} mayRecord={paper === null} />
            )}
            {kind === 'MONTHLY_BULLETIN' && <BulletinPaper key={named} ask={ask} />}
            {kind === 'QUARTERLY_REVIEW' && <ReviewPaper key={named} ask={ask} metOn={metOn} />}
          </PaperDayContext>
        </DecisionChoiceContext>
        {paper && (
          <p className="quiet paper-hash">
            <span className="print-only">{say(paperWords.hash(paper.headHash))}</span>
            <span className="no-print" title={paper.headHash}>
              {say(paperWords.hash(`${paper.headHash.slice(0, 8)}…`))}
            </span>
          </p>
        )}
      </article>
      {meeting && <DecisionBar choice={choice} meeting={meeting} metOn={metOn} />}
    </>
  );
};

type ChoiceProps = { readonly papers: readonly KeptPaper[]; readonly chosen: KeptPaper | null };

const PaperChoice = ({ papers, chosen }: ChoiceProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const { change } = useParameters();
  const nameOf = (period: string) => say(periodWords(period, plan.year));
  return (
    <label>
      <span className="screen-reader">{say(paperWords.period)}</span>
      <select
        value={chosen?.period ?? ''}
        onChange={({ target }) => change({ period: target.value === '' ? null : target.value })}
      >
        <option value="">{say(paperWords.live)}</option>
        {papers.map(({ key, period }) => (
          <option key={key} value={period}>
            {nameOf(period)}
          </option>
        ))}
      </select>
    </label>
  );
};

const PaperHead = ({ plan, paper }: { readonly plan: Plan; readonly paper: KeptPaper | null }) => {
  const say = useSay();
  const here = usePlace();
  const { search } = useParameters();
  const kind = kindIn(search);
  const next = plan.nextBeats.find((beat) => beat.kind === kind);
  const moment = (instant: string) => say(momentWords(instant, here.plan.year));
  return (
    <header className="paper-head">
      <p className="quiet">{say(plan.title)}</p>
      <h1>
        {say(paperKindWords[kind])}
        {paper && <span className="paper-period">　{say(periodWords(paper.period, here.plan.year))}</span>}
      </h1>
      {paper && (
        <p>
          {say(paperWords.issuer)}
          {'　'}
          {say(dateWords(momentOf(paper.at).date))}
        </p>
      )}
      <p className="quiet">
        {paper !== null && say(paperWords.keptNote(moment(paper.at)))}
        {paper === null &&
          say(here.asOf === null && next ? paperWords.draftUntil(moment(next.at)) : paperWords.liveNote)}
      </p>
    </header>
  );
};
