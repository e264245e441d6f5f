/** The days of a month to choose one from: by pointer, by arrow keys, and month by month with the page keys. */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { dateWords } from '../show/date.ts';
import { useSay } from '../words/language.tsx';
import './day.css';
import { laterMonth, monthOf, movedBy, weeksOf, within } from './month.ts';
import { dayWords, WEEKDAYS } from './words.ts';

/** All of them YYYY-MM-DD. */
export type MonthGridProps = {
  /** The day that is chosen, or where the month begins to be looked at. */
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly onChoose: (date: string) => void;
};

export const MonthGrid = ({ value, min, max, onChoose }: MonthGridProps) => {
  const say = useSay();
  /** The one day that the Tab key reaches; its month is shown. */
  const [day, setDay] = useState(() => within(value, min, max));
  const grid = useRef<HTMLTableElement>(null);
  const isMovedByKey = useRef(false);
  useEffect(() => {
    if (!isMovedByKey.current) return;
    isMovedByKey.current = false;
    grid.current?.querySelector<HTMLButtonElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const month = monthOf(day);
  const [year, number] = month.split('-').map(Number);
  const name = say(dayWords.monthOf(year ?? 0, number ?? 0));
  const turn = (months: number) => setDay(within(`${laterMonth(month, months)}-${months < 0 ? '28' : '01'}`, min, max));
  const onKey = (event: KeyboardEvent) => {
    const moved = movedBy(event.key, day);
    if (moved === null) return;
    event.preventDefault();
    isMovedByKey.current = true;
    setDay(within(moved, min, max));
  };
  return (
    <div className="month">
      <div className="month-head">
        <button
          type="button"
          className="is-quiet"
          aria-label={say(dayWords.monthBefore)}
          disabled={month <= monthOf(min)}
          onClick={() => turn(-1)}
        >
          ‹
        </button>
        <b aria-live="polite">{name}</b>
        <button
          type="button"
          className="is-quiet"
          aria-label={say(dayWords.monthAfter)}
          disabled={month >= monthOf(max)}
          onClick={() => turn(1)}
        >
          ›
        </button>
      </div>
      <table ref={grid} aria-label={name} onKeyDown={onKey}>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday.en} scope="col">
                {say(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in the week has no other name
                <td key={index}>
                  {date !== null && (
                    <button
                      type="button"
                      className="is-quiet"
                      data-day={date}
                      data-closes=""
                      tabIndex={date === day ? 0 : -1}
                      aria-label={say(dateWords(date))}
                      aria-pressed={date === value}
                      disabled={date < min || date > max}
                      onClick={() => onChoose(date)}
                    >
                      {Number(date.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
