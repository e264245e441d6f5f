/** In which failures a workflow answers: a refusal, or what it was asked for, for only a refused update leaves no trace. */

import { REFUSAL_FAILURE, type Receipt, type StreamView, VIEW_FAILURE } from '@duban/contract';
import { type Refusal, refusalText } from '@duban/domain';
import { ApplicationFailure } from '@temporalio/workflow';

export const isRefusal = (answer: Receipt | Refusal): answer is Refusal => 'code' in answer;

export const refusalFailure = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.create({
    type: REFUSAL_FAILURE,
    message: refusalText(refusal).en,
    details: [refusal],
    nonRetryable: true,
  });

export const viewFailure = (view: StreamView): ApplicationFailure =>
  ApplicationFailure.create({ type: VIEW_FAILURE, message: 'asked', details: [view], nonRetryable: true });
