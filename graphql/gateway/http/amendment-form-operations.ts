/** The operations of the graph that an uploaded amendment form stands for; registered, so that they run where only such do. */

import type { PresentMeasure } from '@duban/tables';

export const OPEN = 'duban-amendment-form-open';
export const READ = 'duban-amendment-form-read';
export const PROPOSE = 'duban-amendment-form-propose';
export const amendmentFormOperations: ReadonlyMap<string, string> = new Map([
  [OPEN, 'query AmendmentFormUpload($plan: ID!) { plan(id: $plan) { key } }'],
  [
    READ,
    `query AmendmentFormMeasures($ids: [ID!]!) {
      nodes(ids: $ids) {
        ... on Measure {
          title { zh }
          amendments(first: 1) { nodes { number state } }
          targets { key label { zh } value }
          milestones { key label { zh } due expected { value target { key } } }
        }
      }
    }`,
  ],
  [
    PROPOSE,
    `mutation AmendmentFormProposal($input: ProposeAmendmentInput!) {
      proposeAmendment(input: $input, waitFor: ACCEPTED) { refusal { code field message { zh en } } }
    }`,
  ],
]);

type Label = { readonly key: string; readonly label: { readonly zh: string } };

export type AmendedMeasure = {
  readonly title: { readonly zh: string };
  /** The newest one, where there is any; they are numbered from 1. */
  readonly amendments: {
    readonly nodes: readonly { readonly number: number; readonly state: 'WAITING' | 'GRANTED' | 'REFUSED' }[];
  };
  readonly targets: readonly (Label & { readonly value: number | null })[];
  readonly milestones: readonly (Label & {
    readonly due: string;
    readonly expected: readonly { readonly value: number; readonly target: { readonly key: string } }[];
  })[];
};

/** Nothing of a measure that is not there, so that each of its rows is a fault. */
export const presentOf = (measure: AmendedMeasure | null): PresentMeasure => ({
  targets: (measure?.targets ?? []).map(({ key, label, value }) => ({ key, label: label.zh, value })),
  milestones: (measure?.milestones ?? []).map(({ key, label, due, expected }) => ({
    ...{ key, label: label.zh, due },
    expected: expected.map(({ value, target }) => ({ target: target.key, value })),
  })),
});
