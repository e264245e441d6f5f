/** The wall itself: a line for each measure, a sign for each of its milestones, and the line of the day across all. */

import { type CSSProperties, memo, useMemo, useRef } from 'react';
import { useVisibleRows } from '../kit/list/use-visible-rows.ts';
import { heightOfAll, stacked } from '../kit/list/visible-rows.ts';
import { measureAt, measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { Figure } from '../kit/show/figure.tsx';
import { LampSign, toneStyle } from '../kit/show/lamp.tsx';
import { PHONE, useMedia } from '../kit/use-media.ts';
import { useSay } from '../kit/words/language.tsx';
import { type Axis, isShown, monthsOf, percentAt } from './axis.ts';
import { Mark } from './mark.tsx';
import { MarkCard, markOf } from './mark-card.tsx';
import { type ChartLamp, isLagging, type WallItem } from './wall.ts';
import { chartWords } from './words.ts';
import { type ChartRow, milestoneOn } from './year.ts';

const ROW_PX = 24;
const PHONE_ROW_PX = 50;
const SECTION_PX = 40;

type WallProps = { readonly items: readonly WallItem[]; readonly axis: Axis; readonly day: string };

export const ChartWall = ({ items, axis, day }: WallProps) => {
  const container = useRef<HTMLDivElement>(null);
  const rowPx = useMedia(PHONE) ? PHONE_ROW_PX : ROW_PX;
  const slots = useMemo(() => stacked(items, ({ kind }) => (kind === 'section' ? SECTION_PX : rowPx)), [items, rowPx]);
  const visible = useVisibleRows(container, slots);
  return (
    <div ref={container} className="wall" style={{ '--wall-height': `${heightOfAll(slots)}px` } as CSSProperties}>
      <WallGrid axis={axis} day={day} />
      {visible.map(({ row: item, top, height }) => (
        <div key={keyOf(item)} className="wall-slot" style={{ top, height }}>
          {item.kind === 'section' ? (
            <SectionHead item={item} />
          ) : (
            <WallRow row={item.row} lamp={item.lamp} axis={axis} day={day} />
          )}
        </div>
      ))}
      <MarkCard container={container} items={items} day={day} />
    </div>
  );
};

const keyOf = (item: WallItem): string =>
  item.kind === 'section' ? `section ${item.section.key}` : item.row.measure.key;

const WallGrid = ({ axis, day }: { readonly axis: Axis; readonly day: string }) => (
  <div className="wall-grid" aria-hidden="true">
    {monthsOf(axis).map((first) => (
      <i key={first} style={{ left: `${percentAt(axis, first)}%` }} />
    ))}
    {isShown(axis, day) && <i className="wall-day" style={{ left: `${percentAt(axis, day)}%` }} />}
  </div>
);

const SectionHead = ({ item }: { readonly item: Extract<WallItem, { kind: 'section' }> }) => {
  const say = useSay();
  const { section, lamps, total } = item;
  return (
    <h2 className="wall-section">
      <span>
        {section.code} <Link to={measuresAt({ sections: [section.key] })}>{say(section.title)}</Link>
      </span>
      <span className="wall-counts">
        {lamps.map(({ lamp, measures }) => (
          <span key={lamp.key} className="toned" style={toneStyle(lamp.colour)}>
            <LampSign lamp={lamp} /> {say(lamp.name)}{' '}
            <Figure value={measures} to={measuresAt({ sections: [section.key], lamps: [lamp.key] })} />
          </span>
        ))}
        <span className="quiet">{say(chartWords.total(total))}</span>
      </span>
    </h2>
  );
};

type RowProps = {
  readonly row: ChartRow;
  readonly lamp: ChartLamp | undefined;
  readonly axis: Axis;
  readonly day: string;
};

const WallRow = memo(({ row, lamp, axis, day }: RowProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const { code, title, leadUnit } = row.measure;
  const tinted = lamp?.meaning === 'OVERDUE';
  return (
    <div className={tinted ? 'wall-row is-late' : 'wall-row'} data-row="">
      <span className="wall-lamp" title={lamp && say(lamp.name)}>
        {lamp && isLagging(lamp) && <LampSign lamp={lamp} />}
        {lamp && <span className="screen-reader">{say(lamp.name)}</span>}
      </span>
      <span className="wall-code">{code}</span>
      <Link to={measureAt(code)} className="wall-title" title={say(title)}>
        {say(title)}
      </Link>
      <span className="wall-unit">{leadUnit.shortName}</span>
      <svg className="wall-line" role="img" aria-label={say(title)}>
        <line x1={`${Math.max(0, percentAt(axis, plan.adopted))}%`} x2="100%" y1="50%" y2="50%" className="wall-rule" />
        {isShown(axis, day) && (
          <line x1={`${percentAt(axis, day)}%`} x2={`${percentAt(axis, day)}%`} y1="0" y2="100%" className="row-day" />
        )}
        {row.milestones.map((milestone) => {
          const then = milestoneOn(row, milestone, day);
          if (!then || !isShown(axis, then.due)) return null;
          const { due, standing } = then;
          return (
            <svg
              key={milestone.key}
              x={`${percentAt(axis, due)}%`}
              y="50%"
              overflow="visible"
              role="presentation"
              data-mark={markOf(code, milestone.key)}
            >
              <circle r="9" className="mark-area" />
              <Mark standing={standing} />
            </svg>
          );
        })}
      </svg>
    </div>
  );
});
