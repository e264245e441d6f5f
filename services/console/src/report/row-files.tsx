/** The files of one line of the grid: they go along when the line is sent. */

import { FilePicker } from '../kit/files/file-picker.tsx';
import { filesOf } from './grid.ts';
import type { ReportRowFragment } from './report.generated.ts';
import type { Grid } from './use-grid.ts';

type Props = { readonly measure: ReportRowFragment; readonly grid: Grid };

export const RowFiles = ({ measure: { id, code }, grid }: Props) => {
  const { draft, phase, refusals } = grid;
  const refusal = refusals[id];
  const place = /^rows\.\d+\.files\.(\d+)/.exec(refusal?.field ?? '')?.[1];
  return (
    <FilePicker
      compact
      name="files"
      about={code}
      files={filesOf(draft, id)}
      disabled={phase !== 'ready' && draft.sent[id] !== undefined}
      onChange={(change) => grid.changeFiles(id, change)}
      faultAt={(index) => (refusal && place === String(index) ? refusal.message : null)}
    />
  );
};
