/** 进展: how far each target has come against its schedule; of several, one is shown large. */

import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { goalText } from '../kit/show/goal.ts';
import { pointsAway, sayNumber } from '../kit/show/number.ts';
import { Panel } from '../kit/show/panel.tsx';
import { Sparkline } from '../kit/show/sparkline.tsx';
import { differenceWords, valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import type { MeasureTargetFragment } from './measure.generated.ts';
import { pageWords } from './page-words.ts';
import { TargetChart } from './target-chart.tsx';
import { shownTarget } from './targets.ts';

type Targets = { readonly targets: readonly MeasureTargetFragment[] };

export const ProgressPanel = ({ targets }: Targets) => {
  const say = useSay();
  const { search } = useParameters();
  const chosen = targets.find(({ key }) => key === search.get('target')) ?? shownTarget(targets);
  if (!chosen) return null;
  return (
    <Panel title={say(pageWords.progress)}>
      {targets.length > 1 && <TargetChoice targets={targets} chosen={chosen.key} />}
      <TargetFacts target={chosen} />
      <TargetChart key={chosen.key} target={chosen} />
    </Panel>
  );
};

const TargetChoice = ({ targets, chosen }: Targets & { readonly chosen: string }) => {
  const say = useSay();
  const { plan } = usePlace();
  const { change } = useParameters();
  return (
    <ul className="target-choice">
      {targets.map((target) => (
        <li key={target.key}>
          <button
            type="button"
            aria-pressed={target.key === chosen}
            onClick={() => change({ target: target.key }, { replace: true })}
          >
            <span>{say(target.label)}</span>
            <Sparkline
              reported={target.values.nodes.map(({ asOf, value }) => ({ date: asOf, value }))}
              scheduled={target.course?.points ?? []}
              year={plan.year}
            />
            <span className="quiet">
              {target.current ? valueWords(target.current.value, target) : say(pageWords.nothingReported)} /{' '}
              {say(goalText(target))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};

const TargetFacts = ({ target }: { readonly target: MeasureTargetFragment }) => {
  const say = useSay();
  const { plan } = usePlace();
  const { label, current, standing, baseline, lastYear, note } = target;
  const day = (date: string) => dateWords(date, plan.year);
  const measured = (value: number, unit: string | null) => valueWords(value, { kind: target.kind, unit });
  const history = [
    baseline && pageWords.baseline(baseline.year, `${sayNumber(baseline.value)}${baseline.unit}`),
    lastYear?.value != null && !isSaidOf(baseline, lastYear, plan.year - 1)
      ? pageWords.lastYear(measured(lastYear.value, lastYear.unit ?? target.unit))
      : null,
    lastYear?.value == null && lastYear?.growth != null
      ? pageWords.lastYearGrowth(`${sayNumber(lastYear.growth)}%`)
      : null,
  ].filter((one) => one !== null);
  return (
    <div className="target-facts">
      <p>
        <b>{say(label)}</b>
        {'　'}
        {say(pageWords.goal(goalText(target)))}
        {current && (
          <>
            {'　'}
            <b>{valueWords(current.value, target)}</b> <span className="quiet">{say(day(current.asOf))}</span>
          </>
        )}
        {!current && (
          <span className="quiet">
            {'　'}
            {say(pageWords.nothingReported)}
          </span>
        )}
      </p>
      <p className="quiet">
        {standing ? (
          <>
            {standing.byMilestones && standing.actual !== null && (
              <>{say(pageWords.byMilestones(valueWords(standing.actual, target)))}，</>
            )}
            {say(pageWords.expectedBy(valueWords(standing.expected, target), day(standing.by)))}，
            <Lead target={target} standing={standing} />
          </>
        ) : (
          say(pageWords.noSchedule)
        )}
        {history.map((one) => (
          <span key={one.zh}>
            {'　'}
            {say(one)}
          </span>
        ))}
      </p>
      {note && <p className="quiet">{say(note)}</p>}
    </div>
  );
};

/** Whether the base is last year's value: it is said once. */
const isSaidOf = (
  baseline: MeasureTargetFragment['baseline'],
  lastYear: NonNullable<MeasureTargetFragment['lastYear']>,
  year: number,
): boolean => baseline !== null && baseline.year === year && baseline.value === lastYear.value;

type LeadProps = {
  readonly target: MeasureTargetFragment;
  readonly standing: NonNullable<MeasureTargetFragment['standing']>;
};

const Lead = ({ target, standing: { actual, expected, points, reached } }: LeadProps) => {
  const say = useSay();
  const away = differenceWords(Math.abs((actual ?? 0) - expected), target);
  if (reached) return <>{say(points > 0 ? pageWords.aheadBy(away) : pageWords.onSchedule)}</>;
  return <span className="alarm">{say(pageWords.behindBy(away, sayNumber(pointsAway(points))))}</span>;
};
