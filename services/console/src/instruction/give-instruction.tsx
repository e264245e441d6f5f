/** A leader chooses measures by search, or comes with some in the address, and gives all of them one instruction. */

import { InstructManyForm } from '../kit/acts/instruct-many.tsx';
import { FindMeasures } from '../kit/find-measures/find-measures.tsx';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { FaultNote } from '../kit/screen.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { codesIn } from './filter.ts';
import { InstructedMeasuresDocument } from './instructions.generated.ts';
import { instructionWords } from './words.ts';

/** `onGiven` is told how many measures got it. */
export const GiveInstruction = ({ onGiven }: { readonly onGiven: (count: number) => void }) => {
  const say = useSay();
  const { search, change } = useParameters();
  const codes = codesIn(search);
  const query = useScreenQuery(InstructedMeasuresDocument, { codes }, { pause: codes.length === 0 });
  const known = query.data?.plan?.measures.nodes ?? [];
  const chosen = codes.flatMap((code) => known.find((measure) => measure.code === code) ?? []);
  const missing = query.busy ? [] : codes.filter((code) => !known.some((measure) => measure.code === code));
  const choose = (next: readonly string[]) =>
    change({ new: '1', measures: next.length === 0 ? null : next.join(',') }, { replace: true });
  const leave = () => change({ new: null, measures: null });
  return (
    <Panel title={say(instructionWords.giveTitle)} className="give">
      <FindMeasures chosen={codes} onAdd={({ code }) => choose([...codes, code])} />
      {query.fault && <FaultNote fault={query.fault} onRetry={query.refresh} />}
      {missing.length > 0 && query.data && (
        <p className="form-fault" role="alert">
          {say(instructionWords.unknown(missing.join('、')))}
        </p>
      )}
      {codes.length > 0 && !query.data && !query.fault && <Skeleton lines={3} />}
      {codes.length === 0 && <p className="quiet">{say(instructionWords.noneChosen)}</p>}
      {chosen.length > 0 ? (
        <InstructManyForm
          measures={chosen}
          onRemove={(code) => choose(codes.filter((one) => one !== code))}
          onCancel={leave}
          onDone={() => {
            onGiven(chosen.length);
            leave();
          }}
        />
      ) : (
        <div className="actions">
          <button type="button" onClick={leave}>
            {say(instructionWords.clearAll)}
          </button>
        </div>
      )}
    </Panel>
  );
};
