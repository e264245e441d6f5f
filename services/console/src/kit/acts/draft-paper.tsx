/** 拟稿: an official paper is drawn up as of now, and opened as a draft. */

import { useNavigate, useSearchParams } from 'react-router';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField } from '../command/fields.tsx';
import { useScreenQuery } from '../graph/use-screen-query.ts';
import { carried } from '../place/address.ts';
import { usePlace } from '../place/place.ts';
import { FaultNote } from '../screen.tsx';
import { Skeleton } from '../show/skeleton.tsx';
import { useSay } from '../words/language.tsx';
import { words } from '../words/phrase.ts';
import type { ActEnds } from './act.ts';
import { ActButton } from './act-button.tsx';
import { ActDraftPaperDocument, type FormalPaperKind, PaperBasisDocument } from './papers.generated.ts';

const draftPaperWords = words({
  month: { zh: '月份', en: 'Month' },
  how: {
    zh: '系统按现在的数据拟稿，数据不能改动，文字可以修改；经他人核稿、领导签发后编号印发。',
    en: 'Drawn up from the figures of now, which stay; words can be edited. Another reviews it and a leader signs it before it is numbered and issued.',
  },
  submit: { zh: '拟稿', en: 'Draft' },
  done: { zh: '已拟稿。', en: 'The draft was made.' },
});

export type PaperToDraft = {
  readonly kind: FormalPaperKind;
  /** YYYY-MM of a bulletin; without one the reader chooses. */
  readonly month?: string;
  /** The log position of the rung that a letter is about. */
  readonly escalation?: number;
};

/** This month and the ones before it within the plan, newest first. */
const monthsUntil = (today: string, adopted: string): readonly string[] => {
  const months: string[] = [];
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  for (let back = 0; back < 12; back += 1) {
    const at = new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
    if (at < adopted.slice(0, 7)) break;
    months.push(at);
  }
  return months;
};

const DraftPaperForm = ({ kind, month, escalation, ...ends }: PaperToDraft & ActEnds) => {
  const say = useSay();
  const { plan } = usePlace();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data, fault, refresh } = useScreenQuery(PaperBasisDocument, {});
  if (fault) return <FaultNote fault={fault} onRetry={refresh} />;
  if (!data?.plan) return <Skeleton lines={2} />;
  const { position, clock } = data.plan;
  const { today } = clock;
  const months = monthsUntil(today, plan.adopted);
  const choosesMonth = kind === 'BULLETIN' && month === undefined;
  return (
    <CommandForm
      {...(ends.onCancel && { onCancel: ends.onCancel })}
      mutation={ActDraftPaperDocument}
      draft={`draft-paper:${kind}:${escalation ?? ''}`}
      initial={{ month: month ?? months[0] ?? '' }}
      input={(values) => ({
        plan: plan.key,
        kind,
        ...(kind === 'BULLETIN' && { month: values.month }),
        ...(escalation !== undefined && { escalation }),
        shows: position,
        day: today,
      })}
      submit={say(draftPaperWords.submit)}
      done={() => draftPaperWords.done}
      onDone={({ plan: shown }) => {
        ends.onDone?.();
        const key = shown?.officialPapers.nodes[0]?.key;
        if (key !== undefined) void navigate(carried(`/papers/${key}`, search));
      }}
    >
      <p className="quiet">{say(draftPaperWords.how)}</p>
      {choosesMonth && (
        <ChoiceField
          name="month"
          label={say(draftPaperWords.month)}
          choices={months.map((value) => ({ value, label: value }))}
        />
      )}
    </CommandForm>
  );
};

/** For the supervision office alone. */
export const DraftPaperButton = ({
  label,
  className,
  ...paper
}: PaperToDraft & { readonly label: string; readonly className?: string }) => {
  const { viewer } = usePlace();
  if (viewer.role !== 'SUPERVISOR') return null;
  return (
    <ActButton
      label={label}
      {...(className !== undefined && { className })}
      form={(ends) => <DraftPaperForm {...paper} {...ends} />}
    />
  );
};
