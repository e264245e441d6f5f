/** 公文: drafts and issued papers, with number, stage and file. */

import { DraftPaperButton } from '../kit/acts/draft-paper.tsx';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Paging, pageIn } from '../kit/list/paging.tsx';
import { type Column, Table } from '../kit/list/table.tsx';
import { Link } from '../kit/place/link.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { DateText } from '../kit/show/date.tsx';
import { DownloadButton } from '../kit/show/download-button.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { useSay } from '../kit/words/language.tsx';
import { seesDrafts } from './drafts.ts';
import {
  OfficialPapersDocument,
  type OfficialPapersQuery,
  type PaperRowFragment,
  type PaperStage,
} from './papers.generated.ts';
import { paperKindWords, paperStageWords, papersWords } from './words.ts';
import './papers.css';

const VIEWS = ['all', 'open', 'issued'] as const;
type View = (typeof VIEWS)[number];
const STAGES: Readonly<Record<View, readonly PaperStage[] | null>> = {
  all: null,
  open: ['DRAFTED', 'REVIEWED', 'SIGNED', 'NUMBERED'],
  issued: ['ISSUED', 'WITHDRAWN'],
};
const viewIn = (search: URLSearchParams): View => VIEWS.find((view) => view === search.get('view')) ?? 'all';

export const PapersScreen = () => {
  const say = useSay();
  const { search } = useParameters();
  const query = useScreenQuery(OfficialPapersDocument, { stages: STAGES[viewIn(search)], ...pageIn(search, 30) });
  return (
    <Screen title={say(papersWords.title)} query={query}>
      {({ plan }) => plan && <Papers plan={plan} />}
    </Screen>
  );
};

const Papers = ({
  plan: { officialPapers, paperSettings },
}: {
  readonly plan: NonNullable<OfficialPapersQuery['plan']>;
}) => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search } = useParameters();
  const columns = useColumns();
  const hasDrafts = seesDrafts(viewer);
  const { issuer, code } = paperSettings;
  return (
    <>
      <header className="screen-head">
        <h1>{say(hasDrafts ? papersWords.headline : papersWords.headlineOfUnit)}</h1>
        <DraftPaperButton
          kind="BULLETIN"
          label={`${say(paperKindWords.BULLETIN)}：${say(paperStageWords.DRAFTED)}`}
          className="is-main"
        />
        <DraftPaperButton kind="HALF_YEAR_REPORT" label={say(papersWords.draftHalfYear)} />
        <DownloadButton path="documents/half-year-report.docx" label={say(papersWords.halfYearReport)} />
        <DownloadButton path="documents/year-review.docx" label={say(papersWords.yearReview)} />
      </header>
      <p className="quiet">
        {say(papersWords.numberedAs(issuer, code))}{' '}
        {viewer.role === 'SUPERVISOR' && <Link to="/settings?part=papers">{say(papersWords.settings)}</Link>}
      </p>
      {hasDrafts && (
        <nav className="tabs" aria-label={say(papersWords.stages)}>
          {VIEWS.map((view) => (
            <Link
              key={view}
              to={view === 'all' ? '/papers' : `/papers?view=${view}`}
              className={view === viewIn(search) ? 'tab is-here' : 'tab'}
            >
              {say(papersWords[view])}
            </Link>
          ))}
        </nav>
      )}
      {officialPapers.nodes.length === 0 ? (
        <Empty title={say(papersWords.none)}>{hasDrafts && <p>{say(papersWords.noneHow)}</p>}</Empty>
      ) : (
        <div className="panel">
          <Table
            label={say(papersWords.list)}
            columns={columns}
            rows={officialPapers.nodes}
            rowKey={({ key }) => key}
          />
        </div>
      )}
      <Paging page={officialPapers.pageInfo} />
    </>
  );
};

const useColumns = (): readonly Column<PaperRowFragment>[] => {
  const say = useSay();
  return [
    {
      key: 'number',
      title: say(papersWords.number),
      width: '13rem',
      cell: ({ number }) => number ?? <span className="quiet">{say(papersWords.unnumbered)}</span>,
    },
    {
      key: 'title',
      title: say(papersWords.paper),
      heads: true,
      cell: ({ key, title }) => <Link to={`/papers/${key}`}>{title}</Link>,
    },
    { key: 'kind', title: say(papersWords.kind), width: '7rem', cell: ({ kind }) => say(paperKindWords[kind]) },
    {
      key: 'stage',
      title: say(papersWords.stage),
      width: '6rem',
      cell: ({ stage }) => <span className="tag">{say(paperStageWords[stage])}</span>,
    },
    {
      key: 'date',
      title: say(papersWords.date),
      width: '8rem',
      cell: ({ signedOn }) => signedOn && <DateText value={signedOn} />,
    },
    {
      key: 'file',
      title: '',
      name: say(papersWords.download),
      width: '7rem',
      cell: ({ key, stage, title }) =>
        stage !== 'DISCARDED' && (
          <DownloadButton
            path={`papers/${key}.docx`}
            label={say(papersWords.download)}
            about={title}
            className="is-quiet"
          />
        ),
    },
  ];
};
