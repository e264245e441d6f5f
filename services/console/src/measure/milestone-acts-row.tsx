/** What the reader may do with one milestone, by its state. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { AskTimeForm, DecideExtensionForm, ReturnForm, SubmitForm, VerifyForm } from '../kit/acts/milestone-acts.tsx';
import { actWords } from '../kit/acts/words.ts';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import type { MeasurePageFragment } from './measure.generated.ts';
import type { PageMilestone } from './milestone-state.ts';

type Props = { readonly measure: MeasurePageFragment; readonly milestone: PageMilestone };

export const MilestoneActs = ({ measure, milestone }: Props) => {
  const say = useSay();
  const { viewer, today } = usePlace();
  const { status, request, due } = milestone;
  const has = (command: (typeof measure.commands)[number]) => measure.commands.includes(command);
  const isOwed = status === 'PENDING' || status === 'RETURNED';
  const isStale = status === 'VERIFIED' && measure.closing.unverified.length > 0;
  const about = say(milestone.label);
  return (
    <span className="milestone-acts">
      {isOwed && has('SUBMIT_MILESTONE') && (
        <ActButton
          label={say(actWords.submit)}
          about={about}
          form={(ends) => <SubmitForm {...ends} milestone={milestone} />}
        />
      )}
      {isOwed && !request && due >= today && has('REQUEST_EXTENSION') && (
        <ActButton
          label={say(actWords.askTime)}
          about={about}
          className="is-quiet"
          form={(ends) => <AskTimeForm {...ends} milestone={milestone} />}
        />
      )}
      {(status === 'SUBMITTED' || isStale) && has('VERIFY_MILESTONE') && (
        <ActButton
          label={say(isStale ? actWords.verifyAgain : actWords.verify)}
          about={about}
          main={!isStale}
          form={(ends) => <VerifyForm {...ends} milestone={milestone} />}
        />
      )}
      {status === 'SUBMITTED' && has('RETURN_MILESTONE') && (
        <ActButton
          label={say(actWords.return)}
          about={about}
          form={(ends) => <ReturnForm {...ends} milestone={milestone} />}
        />
      )}
      {request?.next === viewer.role && has('DECIDE_EXTENSION') && (
        <ActButton
          label={say(actWords.decideExtension)}
          about={about}
          main
          form={(ends) => <DecideExtensionForm {...ends} milestone={milestone} />}
        />
      )}
    </span>
  );
};
