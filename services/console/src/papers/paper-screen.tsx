/** One official paper: its facts, its file, its steps, and what the reader may do with it. */

import { useParams } from 'react-router';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { FaultNote, Screen } from '../kit/screen.tsx';
import { DateText, Moment } from '../kit/show/date.tsx';
import { DownloadButton } from '../kit/show/download-button.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { seesDrafts } from './drafts.ts';
import { PaperActs } from './paper-acts.tsx';
import { PaperEditor } from './paper-editor.tsx';
import { PaperPreview } from './paper-sheet.tsx';
import { OfficialDraftDocument, OfficialPaperDocument } from './papers.generated.ts';
import type { ShownDraft, ShownPaper } from './shown-paper.ts';
import { paperKindWords, paperStageWords, paperStepWords, papersWords } from './words.ts';
import './papers.css';

export const PaperScreen = () => {
  const say = useSay();
  const { viewer } = usePlace();
  const { key = '' } = useParams();
  const query = useScreenQuery(OfficialPaperDocument, { key });
  return (
    <Screen title={say(papersWords.title)} query={query}>
      {({ plan }) =>
        plan?.officialPaper ? (
          <>
            <Facts paper={plan.officialPaper} />
            {seesDrafts(viewer) && <Draft paper={plan.officialPaper} />}
          </>
        ) : (
          <Empty title={say(papersWords.unknown)}>
            <Link to="/papers">{say(papersWords.back)}</Link>
          </Empty>
        )
      }
    </Screen>
  );
};

const Facts = ({ paper }: { readonly paper: ShownPaper }) => {
  const say = useSay();
  const { key, kind, stage, title, number, signedOn, day, shows, addressees, copies, verification, sha256 } = paper;
  const isIssued = sha256 !== null;
  return (
    <>
      <header className="screen-head">
        <h1>{title}</h1>
        {stage !== 'DISCARDED' && (
          <DownloadButton
            path={`papers/${key}.docx`}
            label={say(isIssued ? papersWords.download : papersWords.preview)}
          />
        )}
      </header>
      <Panel>
        <dl className="facts paper-facts">
          <div>
            <dt>{say(papersWords.number)}</dt>
            <dd>{number ?? say(papersWords.unnumbered)}</dd>
          </div>
          <div>
            <dt>{say(papersWords.kind)}</dt>
            <dd>{say(paperKindWords[kind])}</dd>
          </div>
          <div>
            <dt>{say(papersWords.stage)}</dt>
            <dd>
              <span className="tag">{say(paperStageWords[stage])}</span>
            </dd>
          </div>
          {signedOn && (
            <div>
              <dt>{say(papersWords.date)}</dt>
              <dd>
                <DateText value={signedOn} />
              </dd>
            </div>
          )}
          <div>
            <dt>{say(papersWords.shows)}</dt>
            <dd>
              <DateText value={day} /> <span className="quiet">{say(papersWords.position(String(shows)))}</span>
            </dd>
          </div>
          {addressees.length > 0 && (
            <div>
              <dt>{say(papersWords.addressees)}</dt>
              <dd>{addressees.join('、')}</dd>
            </div>
          )}
          {copies.length > 0 && (
            <div>
              <dt>{say(papersWords.copies)}</dt>
              <dd>{copies.join('、')}</dd>
            </div>
          )}
          {verification !== null && (
            <div>
              <dt>{say(papersWords.verification)}</dt>
              <dd>
                <a href={`/verify/${verification}`} target="_blank" rel="noreferrer">
                  {verification}
                </a>{' '}
                <span className="quiet">{say(papersWords.verifyHow)}</span>
              </dd>
            </div>
          )}
          {sha256 !== null && (
            <div>
              <dt>{say(papersWords.sha256)}</dt>
              <dd className="quiet paper-hash">{sha256}</dd>
            </div>
          )}
        </dl>
      </Panel>
    </>
  );
};

const Draft = ({ paper }: { readonly paper: ShownPaper }) => {
  const query = useScreenQuery(OfficialDraftDocument, { key: paper.key });
  const { data, fault, refresh } = query;
  if (fault) return <FaultNote fault={fault} onRetry={refresh} />;
  const draft = data?.plan?.officialPaper;
  if (!draft) return <Skeleton lines={6} />;
  return (
    <>
      <PaperActs paper={paper} draft={draft} />
      <Steps draft={draft} />
      <div className="paper-beside">
        <PaperEditor key={`${draft.key}/${draft.draft.revision}`} paper={paper} draft={draft} />
        {paper.stage !== 'DISCARDED' && <PaperPreview paper={draft.key} />}
      </div>
    </>
  );
};

const Steps = ({ draft: { draft } }: { readonly draft: ShownDraft }) => {
  const say = useSay();
  return (
    <Panel title={say(papersWords.steps)}>
      <ol className="plain-list paper-steps">
        {draft.steps.map(({ type, at, note, by }) => (
          <li key={`${type} ${at}`}>
            {say(paperStepWords[type] ?? { zh: type })} <Moment value={at} />{' '}
            <span className="quiet">
              {by.leader ? say(by.leader.title) : `${say(papersWords.office)} ${by.subject}`}
            </span>
            {note !== '' && <span className="quote">{note}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  );
};
