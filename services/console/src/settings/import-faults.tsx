/** Everything that is wrong with a table, cell by cell, to be mended in the program that it was written with. */

import { Table } from '../kit/list/table.tsx';
import { CopyButton } from '../kit/show/copy-button.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { ImportFaultFragment } from './plan-import.generated.ts';
import { importWords } from './plan-import-words.ts';

type Props = { readonly faults: readonly ImportFaultFragment[]; readonly count: number };

export const FaultTable = ({ faults, count }: Props) => {
  const say = useSay();
  const rows = faults.map((fault, index) => ({ ...fault, index }));
  const text = faults.map(({ sheet, cell, message }) => [sheet, cell, say(message)].join('\t')).join('\n');
  return (
    <section className="import-faults" aria-label={say(importWords.faults(count))}>
      <h3 className="alarm">{say(importWords.faults(count))}</h3>
      <p>
        {say(importWords.faultsHow)}
        {faults.length < count && say(importWords.faultsFirst(faults.length))}{' '}
        <CopyButton text={text} label={say(importWords.copyFaults)} />
      </p>
      <Table
        label={say(importWords.faults(count))}
        rows={rows}
        rowKey={({ index }) => String(index)}
        fitsPhone
        columns={[
          { key: 'sheet', title: say(importWords.sheet), width: '7rem', cell: ({ sheet }) => sheet || '—' },
          {
            key: 'cell',
            title: say(importWords.cell),
            width: '5rem',
            cell: ({ cell }) => (cell === '' ? '—' : <b>{cell}</b>),
          },
          { key: 'fault', title: say(importWords.fault), heads: true, cell: ({ message }) => say(message) },
        ]}
      />
    </section>
  );
};
