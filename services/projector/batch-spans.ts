/** A batch belongs to the trace of every command whose event it shows: a span for each, whichever is known first. */

import type { TraceNotice } from '@duban/runtime';
import { propagation, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';

/** The events at positions above `after`, up to `position`, and when they were applied, in milliseconds since 1970. */
export type AppliedBatch = {
  readonly plan: string;
  readonly after: number;
  readonly position: number;
  readonly began: number;
  readonly ended: number;
};

/** What waits for its other half; the oldest is given up. */
const MOST_WAITING = 1_000;

export const createBatchSpans = (tell: (batch: AppliedBatch, notice: TraceNotice) => void = tellSpan) => {
  const batches: AppliedBatch[] = [];
  const notices: TraceNotice[] = [];
  const shows = (batch: AppliedBatch, { plan, position }: TraceNotice) =>
    batch.plan === plan && batch.after < position && position <= batch.position;
  return {
    applied(batch: AppliedBatch): void {
      for (let index = notices.length - 1; index >= 0; index -= 1) {
        const notice = notices[index];
        if (!notice || !shows(batch, notice)) continue;
        notices.splice(index, 1);
        tell(batch, notice);
      }
      keep(batches, batch);
    },
    announced(notice: TraceNotice): void {
      const batch = batches.findLast((one) => shows(one, notice));
      if (batch) tell(batch, notice);
      else keep(notices, notice);
    },
  };
};

const keep = <T>(list: T[], one: T): void => {
  list.push(one);
  if (list.length > MOST_WAITING) list.shift();
};

const tellSpan = ({ plan, after, position, began, ended }: AppliedBatch, notice: TraceNotice): void => {
  const parent = propagation.extract(ROOT_CONTEXT, notice.carrier);
  const attributes = { 'duban.plan': plan, 'duban.position': notice.position, 'duban.events': position - after };
  trace
    .getTracer('duban')
    .startSpan('project', { kind: SpanKind.CONSUMER, startTime: began, attributes }, parent)
    .end(ended);
};
