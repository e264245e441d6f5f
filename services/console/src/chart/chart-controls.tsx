/** Above the wall: the filter, the range, the legend; and the months with the slider that moves the day. */

import type { CSSProperties } from 'react';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { addDays, dateWords, daysBetween } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { type Axis, daysOf, isShown, monthsOf, percentAt, ZOOMS, type Zoom } from './axis.ts';
import { LegendMark } from './mark.tsx';
import type { Day } from './use-day.ts';
import { chartWords, standingWords, zoomWords } from './words.ts';
import { STANDINGS } from './year.ts';

type Choice = { readonly key: string; readonly name: Phrase };

export type Choices = {
  readonly sections: readonly Choice[];
  readonly units: readonly Choice[];
  readonly leaders: readonly Choice[];
  readonly lamps: readonly Choice[];
};

const Chooser = ({
  parameter,
  label,
  choices,
}: {
  readonly parameter: string;
  readonly label: Phrase;
  readonly choices: readonly Choice[];
}) => {
  const say = useSay();
  const { search, change } = useParameters();
  return (
    <label className="chart-choice">
      <span className="quiet">{say(label)}</span>
      <select
        value={search.get(parameter) ?? ''}
        onChange={({ target }) => change({ [parameter]: target.value || null }, { replace: true })}
      >
        <option value="">{say(chartWords.every)}</option>
        {choices.map(({ key, name }) => (
          <option key={key} value={key}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
};

type OwnProps = { readonly parameter: string; readonly own: string; readonly label: Phrase };

/** One press shows what is the reader's own; another shows everything again. */
const OwnButton = ({ parameter, own, label }: OwnProps) => {
  const say = useSay();
  const { search, change } = useParameters();
  const isOn = search.get(parameter) === own;
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => change({ [parameter]: isOn ? null : own }, { replace: true })}
    >
      {say(label)}
    </button>
  );
};

export const ChartFilter = ({ sections, units, leaders, lamps }: Choices) => {
  const say = useSay();
  const { search, change } = useParameters();
  const { plan, viewer } = usePlace();
  return (
    <form className="chart-filter" onSubmit={(event) => event.preventDefault()}>
      <Chooser parameter="section" label={chartWords.section} choices={sections} />
      <Chooser parameter="unit" label={chartWords.unit} choices={units} />
      {viewer.unitKey !== null && <OwnButton parameter="unit" own={viewer.unitKey} label={chartWords.ownUnit} />}
      <Chooser parameter="leader" label={chartWords.leader} choices={leaders} />
      {viewer.leaderKey !== null && (
        <OwnButton parameter="leader" own={viewer.leaderKey} label={chartWords.ownPortfolio} />
      )}
      <Chooser parameter="lamp" label={chartWords.lamp} choices={lamps} />
      <label className="chart-choice">
        <span className="quiet">{say(chartWords.search)}</span>
        <input
          key={plan.key}
          type="search"
          defaultValue={search.get('text') ?? ''}
          onChange={({ target }) => change({ text: target.value.trim() || null }, { replace: true })}
        />
      </label>
    </form>
  );
};

export const ZoomChooser = ({ zoom }: { readonly zoom: Zoom }) => {
  const say = useSay();
  const { change } = useParameters();
  return (
    <fieldset className="chart-zoom">
      <legend className="screen-reader">{say(chartWords.zoom)}</legend>
      {ZOOMS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === zoom}
          onClick={() => change({ range: one === 'year' ? null : one }, { replace: true })}
        >
          {say(zoomWords[one])}
        </button>
      ))}
    </fieldset>
  );
};

export const Legend = () => {
  const say = useSay();
  return (
    <ul className="chart-legend" aria-label={say(chartWords.legend)}>
      {STANDINGS.map((standing) => (
        <li key={standing}>
          <LegendMark standing={standing} />
          {say(standingWords[standing])}
        </li>
      ))}
    </ul>
  );
};

type TimeBarProps = { readonly axis: Axis; readonly of: Day };

/** The months, the day as a flag, the slider, and the button that plays the year. */
export const TimeBar = ({ axis, of: { day, playing, move, play, stop } }: TimeBarProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const daysInto = Math.min(Math.max(daysBetween(axis.from, day), 0), daysOf(axis) - 1);
  const at = Math.min(Math.max(percentAt(axis, day), 0), 100);
  return (
    <div className="time-bar">
      <button
        type="button"
        className="time-play"
        aria-label={say(playing ? chartWords.stop : chartWords.play)}
        title={say(playing ? chartWords.stop : chartWords.play)}
        onClick={playing ? stop : play}
      >
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d={playing ? 'M2 1H5V11H2ZM7 1H10V11H7Z' : 'M2 0 11 6 2 12Z'} />
        </svg>
      </button>
      <div className="time-axis">
        <input
          type="range"
          aria-label={say(chartWords.day)}
          aria-valuetext={say(dateWords(day, plan.year))}
          min={0}
          max={daysOf(axis) - 1}
          value={daysInto}
          style={{ '--half-day': `${50 / daysOf(axis)}%`, '--at': daysInto / (daysOf(axis) - 1) } as CSSProperties}
          onChange={({ target }) => move(addDays(axis.from, Number(target.value)))}
        />
        <div className="time-months" aria-hidden="true">
          {monthsOf(axis).map((first) => (
            <span key={first} style={{ left: `${percentAt(axis, first)}%` }}>
              {say(chartWords.month(first))}
            </span>
          ))}
          {isShown(axis, day) && (
            <b className="time-flag" style={{ left: `${at}%` }}>
              {say(dateWords(day, plan.year))}
            </b>
          )}
        </div>
      </div>
    </div>
  );
};
