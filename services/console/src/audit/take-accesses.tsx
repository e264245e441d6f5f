/** Takes the filtered record as a whole, as a file or on paper; the record of accesses says that it was taken. */

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useClient } from 'urql';
import { type Fault, faultOf } from '../kit/graph/fault.ts';
import { csvOf, saveFile } from '../kit/list/csv.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { exactMomentWords, momentOf } from '../kit/show/date.ts';
import { sayNumber } from '../kit/show/number.ts';
import { useSay } from '../kit/words/language.tsx';
import { conditionWords, FILTER_PARAMETERS } from './access-filter.ts';
import { type FoldedAccess, fileOf, PRINTED_COLUMNS, textsOf } from './access-table.ts';
import { ExportAccessesDocument, type ExportAccessesQueryVariables, PrintAccessesDocument } from './audit.generated.ts';
import type { Parts } from './caller-words.ts';
import { auditWords } from './words.ts';

type TakeAccessesProps = { readonly filter: ExportAccessesQueryVariables['filter']; readonly parts: Parts | null };

export const TakeAccesses = ({ filter, parts }: TakeAccessesProps) => {
  const say = useSay();
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  /** The number of rows taken, where there are more. */
  const [cutTo, setCutTo] = useState<number | null>(null);
  const [printed, setPrinted] = useState<readonly FoldedAccess[] | null>(null);
  const take = async (document: typeof ExportAccessesDocument | typeof PrintAccessesDocument) => {
    setBusy(true);
    const { data, error } = await client.query(document, { filter }, { requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    setFault(error ? faultOf(error) : null);
    if (!data) return null;
    const { rows, complete, content } = data.accessExport;
    setCutTo(complete ? null : rows);
    return content as readonly FoldedAccess[];
  };
  const save = async () => {
    const rows = await take(ExportAccessesDocument);
    if (!rows) return;
    const { head, rows: texts } = fileOf(rows, { say, parts });
    const { date } = momentOf(new Date().toISOString());
    saveFile(`${say(auditWords.file(date))}.csv`, 'text/csv;charset=utf-8', csvOf(head, texts));
  };
  return (
    <div className="take-accesses">
      <button type="button" disabled={isBusy} onClick={() => void save()}>
        {say(isBusy ? auditWords.exporting : auditWords.export)}
      </button>
      <button
        type="button"
        disabled={isBusy}
        onClick={() => void take(PrintAccessesDocument).then((rows) => setPrinted(rows))}
      >
        {say(auditWords.print)}
      </button>
      <span className="quiet">{say(auditWords.exportNote)}</span>
      {cutTo !== null && <p role="status">{say(auditWords.onlyNewest(sayNumber(cutTo)))}</p>}
      {fault && (
        <p className="form-fault" role="alert">
          {say(fault.message)}
        </p>
      )}
      {printed && <Printed rows={printed} parts={parts} onPrinted={() => setPrinted(null)} />}
    </div>
  );
};

type PrintedProps = {
  readonly rows: readonly FoldedAccess[];
  readonly parts: Parts | null;
  readonly onPrinted: () => void;
};

/** Stands on paper instead of the page. */
const Printed = ({ rows, parts, onPrinted }: PrintedProps) => {
  const say = useSay();
  const { search } = useParameters();
  useEffect(() => {
    document.body.classList.add('is-printing-accesses');
    addEventListener('afterprint', onPrinted);
    print();
    return () => {
      document.body.classList.remove('is-printing-accesses');
      removeEventListener('afterprint', onPrinted);
    };
  }, [onPrinted]);
  const { head, rows: texts } = textsOf(PRINTED_COLUMNS, rows, { say, parts });
  const conditions = FILTER_PARAMETERS.flatMap((name) => {
    const value = search.get(name);
    if (value === null) return [];
    return name === 'refused'
      ? [say(auditWords.refusedOnly)]
      : [`${say(auditWords[name])} ${say(conditionWords(name, value))}`];
  });
  const now = say(exactMomentWords(new Date().toISOString()));
  return createPortal(
    <div className="printed-accesses">
      <h1>{say(auditWords.printed(sayNumber(rows.length), now))}</h1>
      <p>
        {say(auditWords.conditions)} {conditions.length === 0 ? say(auditWords.everything) : conditions.join('；')}
      </p>
      <table>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {texts.map((row, index) => (
            <tr key={rows[index]?.number}>
              {row.map((text, column) => (
                <td key={head[column]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
};
