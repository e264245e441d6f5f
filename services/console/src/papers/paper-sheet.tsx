/** The paper as it will be printed: its text and order on one long page; lines and pages are those of the file alone. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { FaultNote } from '../kit/screen.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { annexLines, type PaperBlock, type PaperContent, paperDate } from './paper-content.ts';
import { OfficialDraftContentDocument } from './papers.generated.ts';
import { papersWords } from './words.ts';
import './paper-sheet.css';

export const PaperPreview = ({ paper }: { readonly paper: string }) => {
  const say = useSay();
  const { data, fault, refresh } = useScreenQuery(OfficialDraftContentDocument, { key: paper });
  const content = data?.plan?.officialPaper?.draft.content as PaperContent | undefined;
  return (
    <Panel title={say(papersWords.sheet)} className="paper-preview">
      <p className="quiet">{say(papersWords.sheetHow)}</p>
      {content ? (
        <PaperSheet content={content} />
      ) : fault ? (
        <FaultNote fault={fault} onRetry={refresh} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Panel>
  );
};

const PaperSheet = ({ content }: { readonly content: PaperContent }) => {
  const { form, banner, number, title, addressees, body, annexes, attendance, signature, note, imprint, proof } =
    content;
  const annexed = annexLines(content);
  return (
    <article className={`sheet is-${form}`} lang="zh-CN" aria-label={title}>
      {banner !== '' && <p className="sheet-banner">{banner}</p>}
      {form === 'letter' && <hr className="sheet-rule is-double" />}
      {number !== null && <p className="sheet-number">{number}</p>}
      {(form === 'document' || form === 'minutes') && <hr className="sheet-rule" />}
      <h3 className="sheet-title">{title}</h3>
      {addressees.length > 0 && <p className="sheet-addressees">{addressees.join('、')}：</p>}
      <Blocks blocks={body} />
      {attendance.map(({ word, names }) => (
        <p key={word}>
          <b>{word}：</b>
          {names.join('、')}
        </p>
      ))}
      {annexed.length > 0 && (
        <div className="sheet-annex-list">
          <span>附件：</span>
          <span>
            {annexed.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        </div>
      )}
      {signature && (
        <div className="sheet-signature">
          <p>{signature.by}</p>
          <p>{paperDate(signature.on)}</p>
        </div>
      )}
      {note !== null && <p className="sheet-note">（{note}）</p>}
      {annexes.map((annex, index) => (
        <section key={annex.title} className="sheet-annex">
          <p className="sheet-annex-word">附件{annexes.length > 1 ? index + 1 : ''}</p>
          <h4 className="sheet-title">{annex.title}</h4>
          <Blocks blocks={annex.body} />
        </section>
      ))}
      <footer className="sheet-imprint">
        {imprint && imprint.copies.length > 0 && <p>抄送：{imprint.copies.join('，')}。</p>}
        {imprint && form !== 'letter' && (
          <p className="sheet-issued">
            <span>{imprint.by}</span>
            <span>{paperDate(imprint.on)}印发</span>
          </p>
        )}
        <p className="sheet-proof">
          数据取自计划日志第{proof.position}条，校验值{proof.hash}
        </p>
      </footer>
    </article>
  );
};

const Blocks = ({ blocks }: { readonly blocks: readonly PaperBlock[] }) =>
  blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a paper have no other name, and never move
    <Block key={index} block={block} />
  ));

const Block = ({ block }: { readonly block: PaperBlock }) => {
  switch (block.kind) {
    case 'heading':
      return <p className={`sheet-heading is-level-${block.level}`}>{block.text}</p>;
    case 'paragraph':
      return (
        <p>
          {block.lead !== undefined && <span className="sheet-lead">{block.lead}</span>}
          {block.text}
        </p>
      );
    case 'page':
      return <h4 className="sheet-title is-page">{block.title}</h4>;
    case 'form':
      return (
        <dl className="sheet-form">
          {block.rows.flat().map(({ label, lines }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{lines.join('\n')}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <BlockTable block={block} />;
  }
};

const BlockTable = ({ block }: { readonly block: Extract<PaperBlock, { readonly kind: 'table' }> }) => {
  const { caption, columns, rows } = block;
  return (
    <div className="sheet-table">
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a paper have no other name, and never move
            <tr key={at}>
              {columns.map(({ title, align }, column) => (
                <td key={title} className={align === 'center' ? 'is-centred' : undefined}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
