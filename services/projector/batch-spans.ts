/** Emits a span for each command whose event a batch applied, in that command's trace; batch and trace notice may come in either order. */

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

/** The maximum of batches, and of notices, that wait for their counterpart; beyond it the oldest is dropped. */
const MAX_WAITING = 1_000;

export const createBatchSpans = (emit: (batch: AppliedBatch, notice: TraceNotice) => void = emitSpan) => {
  const batches: AppliedBatch[] = [];
  const notices: TraceNotice[] = [];
  const covers = (batch: AppliedBatch, { plan, position }: TraceNotice) =>
    batch.plan === plan && batch.after < position && position <= batch.position;
  return {
    applied(batch: AppliedBatch): void {
      for (let index = notices.length - 1; index >= 0; index -= 1) {
        const notice = notices[index];
        if (!notice || !covers(batch, notice)) continue;
        notices.splice(index, 1);
        emit(batch, notice);
      }
      keep(batches, batch);
    },
    announced(notice: TraceNotice): void {
      const batch = batches.findLast((one) => covers(one, notice));
      if (batch) emit(batch, notice);
      else keep(notices, notice);
    },
  };
};

const keep = <T>(list: T[], one: T): void => {
  list.push(one);
  if (list.length > MAX_WAITING) list.shift();
};

const emitSpan = ({ plan, after, position, began, ended }: AppliedBatch, notice: TraceNotice): void => {
  const parent = propagation.extract(ROOT_CONTEXT, notice.carrier);
  const attributes = { 'duban.plan': plan, 'duban.position': notice.position, 'duban.events': position - after };
  trace
    .getTracer('duban')
    .startSpan('project', { kind: SpanKind.CONSUMER, startTime: began, attributes }, parent)
    .end(ended);
};
