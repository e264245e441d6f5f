/** A file that was attached wrongly is withdrawn with the reason, by whose it is or by the supervision office. */

import { ActButton } from '../acts/act-button.tsx';
import { CommandForm } from '../command/command-form.tsx';
import { TextArea } from '../command/fields.tsx';
import { usePlace, type Viewer } from '../place/place.ts';
import { dateWords, momentOf } from '../show/date.ts';
import { useSay } from '../words/language.tsx';
import { ActWithdrawFileDocument, type FileFactsFragment } from './files.generated.ts';
import { fileWords } from './words.ts';

/** As the server decides, but for a file that others have attached, too. */
const mayWithdraw = ({ by }: FileFactsFragment, { role, subject, unitKey }: Viewer): boolean =>
  role === 'SUPERVISOR' || (by.unit ? by.unit.key === unitKey : unitKey === null && by.subject === subject);

type WithdrawProps = {
  readonly file: FileFactsFragment;
  /** Global id of the measure that it belongs to. */
  readonly measure: string;
};

/** Nothing where the reader may not, or no longer. */
export const WithdrawFile = ({ file, measure }: WithdrawProps) => {
  const say = useSay();
  const { viewer } = usePlace();
  const { sha256, name, withdrawn } = file;
  if (withdrawn || !mayWithdraw(file, viewer)) return null;
  return (
    <ActButton
      label={say(fileWords.withdraw)}
      about={name}
      className="is-quiet"
      form={(ends) => (
        <CommandForm
          {...ends}
          mutation={ActWithdrawFileDocument}
          draft={`withdraw-file:${sha256}`}
          initial={{ reason: '' }}
          input={({ reason }) => ({ measure, sha256, reason })}
          submit={say(fileWords.withdraw)}
          done={() => fileWords.withdrawn}
        >
          <p className="file-name">{name}</p>
          <p className="quiet">{say(fileWords.withdrawalMeans)}</p>
          <TextArea name="reason" label={say(fileWords.withdrawReason)} required />
        </CommandForm>
      )}
    />
  );
};

/** In place of its kind and its buttons: when it was withdrawn and why. */
export const WithdrawnFile = ({ name, withdrawn }: Pick<FileFactsFragment, 'name'> & Withdrawn) => {
  const say = useSay();
  const { plan } = usePlace();
  return (
    <>
      <s className="file-name">{name}</s>
      <span className="quiet">
        {say(fileWords.withdrawnOn(dateWords(momentOf(withdrawn.withdrawnAt).date, plan.year)))}
        {withdrawn.reason}
      </span>
    </>
  );
};

type Withdrawn = { readonly withdrawn: NonNullable<FileFactsFragment['withdrawn']> };
