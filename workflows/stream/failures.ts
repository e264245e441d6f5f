/** The failures that carry a refusal or a view to the caller: only a rejected update adds no event to the history. */

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
  ApplicationFailure.create({
    type: VIEW_FAILURE,
    message: 'The details hold the view of the stream',
    details: [view],
    nonRetryable: true,
  });
