/** A sparkline: reported values as a line, scheduled ones dashed; its figures stand beside it, so it is decoration. */

import { type CoursePoint, layOutCourse } from './course.ts';

const SIZE = { width: 150, height: 30, margin: 4 };

export type SparklineProps = {
  readonly reported: readonly CoursePoint[];
  readonly scheduled: readonly CoursePoint[];
  readonly year: number;
};

export const Sparkline = ({ reported, scheduled, year }: SparklineProps) => {
  const shape = layOutCourse(reported, scheduled, { from: `${year}-01-01`, to: `${year}-12-31` }, SIZE);
  return (
    <svg className="sparkline" width={SIZE.width} height={SIZE.height} viewBox="0 0 150 30" aria-hidden="true">
      {shape.scheduled && <polyline className="course-scheduled" points={shape.scheduled} />}
      {shape.reported && <polyline className="course-reported" points={shape.reported} />}
      {shape.last && <circle className="course-last" cx={shape.last.x} cy={shape.last.y} r="2.6" />}
    </svg>
  );
};
