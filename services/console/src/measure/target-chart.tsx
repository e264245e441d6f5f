/** The chart of one target over the year: reported values, the scheduled course, and the line to be reached. */

import { useEffect, useRef, useState } from 'react';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { DateText } from '../kit/show/date.tsx';
import { goalText } from '../kit/show/goal.ts';
import { sayNumber } from '../kit/show/number.ts';
import { valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import { type ChartLayout, layOutChart } from './chart-layout.ts';
import type { MeasureTargetFragment } from './measure.generated.ts';
import { pageWords } from './page-words.ts';

const HEIGHT = 230;
const USUAL_WIDTH = 760;
/** So near to the right edge a label would be cut off. */
const LABEL_WIDTH = 110;

export const TargetChart = ({ target }: { readonly target: MeasureTargetFragment }) => {
  const say = useSay();
  const { plan, today } = usePlace();
  const { box, width } = useWidth();
  const { kind, value, course, values } = target;
  const reported = values.nodes.map(({ asOf, value: stated, report }) => ({
    date: asOf,
    value: stated,
    key: report.number,
  }));
  const layout = layOutChart({
    reported,
    scheduled: course?.points ?? [],
    shape: course?.shape ?? 'LINEAR',
    goal: kind === 'DELIVERABLE' ? 100 : value,
    fromZero: kind === 'COUNT' || kind === 'DELIVERABLE',
    year: plan.year,
    today,
    width,
    height: HEIGHT,
  });
  return (
    <div ref={box}>
      <svg
        className="target-chart"
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={say(pageWords.chart(say(target.label)))}
      >
        <Axes layout={layout} />
        <Lines layout={layout} target={target} width={width} />
      </svg>
      <Values target={target} />
    </div>
  );
};

/** The chart is as wide as its place, so that its text keeps its size. */
const useWidth = () => {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(Math.floor(entry.contentRect.width), 260));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
};

const Axes = ({ layout: { plot, ticks, months, today } }: { readonly layout: ChartLayout }) => {
  const say = useSay();
  return (
    <>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line className="chart-grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text className="chart-axis" x={plot.left - 8} y={y + 4} textAnchor="end">
            {sayNumber(value)}
          </text>
        </g>
      ))}
      {months.map(({ month, x }) => (
        <text key={month} className="chart-axis" x={x} y={plot.bottom + 20} textAnchor="middle">
          {say(pageWords.month(month))}
        </text>
      ))}
      {today !== null && <line className="chart-today" x1={today} x2={today} y1={plot.top} y2={plot.bottom} />}
    </>
  );
};

type LinesProps = {
  readonly layout: ChartLayout;
  readonly target: MeasureTargetFragment;
  readonly width: number;
};

const Lines = ({ layout, target, width }: LinesProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const { plot, reported, scheduled, scheduledLabel, goal } = layout;
  const last = reported[reported.length - 1];
  // Below the line would be among the names of the months.
  const isLow = last !== undefined && last.y > plot.bottom - 24;
  const isAtRight = last !== undefined && last.x > width - LABEL_WIDTH;
  return (
    <>
      {goal !== null && (
        <>
          <line className="chart-goal" x1={plot.left} x2={plot.right} y1={goal} y2={goal} />
          <text className="chart-goal-label" x={plot.right} y={goal - 6} textAnchor="end">
            {say(pageWords.goal(goalText(target)))}
          </text>
        </>
      )}
      {scheduled !== '' && <polyline className="chart-scheduled" points={scheduled} />}
      {scheduledLabel && (
        <text className="chart-axis" x={scheduledLabel.x - 6} y={scheduledLabel.y - 7} textAnchor="end">
          {say(pageWords.scheduled)}
        </text>
      )}
      {reported.length > 0 && (
        <polyline className="chart-reported" points={reported.map(({ x, y }) => `${x},${y}`).join(' ')} />
      )}
      {reported.map(({ key, x, y }) => (
        <circle key={key} className="chart-point" cx={x} cy={y} r="3.2" />
      ))}
      {last && (
        <text
          className="chart-last"
          x={isAtRight ? last.x - 12 : last.x + 12}
          y={isLow ? last.y - 9 : last.y + 16}
          textAnchor={isAtRight ? 'end' : 'start'}
        >
          {say(dateWords(last.date, plan.year))} {valueWords(last.value, target)}
        </text>
      )}
    </>
  );
};

/** The same in numbers, for whoever cannot see the chart or wants to copy them. */
const Values = ({ target }: { readonly target: MeasureTargetFragment }) => {
  const say = useSay();
  const { nodes } = target.values;
  if (nodes.length === 0) return null;
  return (
    <details className="chart-values">
      <summary className="quiet">{say(pageWords.allValues)}</summary>
      <table className="table" aria-label={say(pageWords.allValues)}>
        <thead>
          <tr>
            <th scope="col">{say(pageWords.asOf)}</th>
            <th scope="col" className="is-figure">
              {say(pageWords.value)}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ asOf, value, correctedAt, report }) => (
            <tr key={report.number}>
              <td data-label={say(pageWords.asOf)}>
                <DateText value={asOf} />
              </td>
              <td className="is-figure" data-label={say(pageWords.value)}>
                {valueWords(value, target)}
                {correctedAt !== null && <span className="quiet"> {say(pageWords.corrected)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
