/** Gives a command to the server: the button that sends it, its refusal, and that the line broke meanwhile. */

import { useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { type Fault, faultOf, isPassing } from '../graph/fault.ts';
import type { Operation } from '../graph/operation.ts';
import { useRevision } from '../live/revision.ts';
import { usePlace } from '../place/place.ts';
import { noteOwnCommands } from './own-commands.ts';
import { type Answer, idFor, type Payload, type Refusal, runCommand } from './run-command.ts';

/** A mutation as all of the graph are: one input, one payload. */
export type Mutation<Data, Input extends object> = Operation<Data, { readonly input: Input }>;

/** The payload of the one field of a mutation. */
export type PayloadOf<Data> = Extract<Data[keyof Data], Payload>;

/** What a screen gives: the id is the console's own business. */
export type InputOf<Input> = Omit<Input, 'commandId'>;

export type CommandPhase = 'ready' | 'sending' | 'asking-again';

type CommandState = {
  readonly phase: CommandPhase;
  readonly refusal: Refusal | null;
  readonly fault: Fault | null;
  /** Nothing can be sent while the past is shown. */
  readonly isPast: boolean;
};

type Unanswered = { readonly id: string; readonly body: string } | null;

type CommandOptions = {
  /** Where the id of a command without an answer is kept; without it, in memory. */
  readonly unanswered?: Unanswered;
  readonly noteSent?: (sent: Unanswered) => void;
};

export type Command<Data, Input> = CommandState & {
  /** Resolves when it is answered: done means that queries show it. The screen is asked anew by itself. */
  run(input: InputOf<Input>, options?: CommandOptions): Promise<Answer<PayloadOf<Data>>>;
  /** Forgets the refusal, when the input was changed. */
  reset(): void;
};

const LONGEST_PAUSE_MS = 10_000;
const ID_BYTES = 16;

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** attempt, LONGEST_PAUSE_MS)));

/** `crypto.randomUUID` is newer than the oldest browser. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(ID_BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const useCommand = <Data extends object, Input extends object>(
  mutation: Mutation<Data, Input>,
): Command<Data, Input> => {
  const client = useClient();
  const { asOf } = usePlace();
  const { refresh } = useRevision();
  const [state, setState] = useState<Omit<CommandState, 'isPast'>>({ phase: 'ready', refusal: null, fault: null });
  const [inMemory, setInMemory] = useState<Unanswered>(null);

  const run: Command<Data, Input>['run'] = async (input, options = {}) => {
    const { unanswered = inMemory, noteSent = setInMemory } = options;
    const body = JSON.stringify([mutation.documentId, input]);
    const commandId = idFor(body, unanswered, newId);
    setState({ phase: 'sending', refusal: null, fault: null });
    noteSent({ id: commandId, body });
    const answer = await runCommand<PayloadOf<Data>>({
      commandId,
      isPassing,
      pause,
      onAttempt: (attempt) => {
        if (attempt > 1) setState({ phase: 'asking-again', refusal: null, fault: null });
      },
      send: async (id) => {
        const variables = { input: { ...input, commandId: id } } as unknown as AnyVariables & { readonly input: Input };
        noteOwnCommands(variables);
        const { data, error } = await client.mutation<Data, typeof variables>(mutation, variables).toPromise();
        if (error) return { fault: faultOf(error) };
        return { payload: Object.values(data ?? {}).find((one) => typeof one === 'object') as PayloadOf<Data> };
      },
    });
    // A login that ended leaves open whether the command was done: after the new login it is asked under its id.
    if (answer.kind !== 'failed' || answer.fault.kind !== 'login') noteSent(null);
    setState({
      phase: 'ready',
      refusal: answer.kind === 'refused' ? answer.refusal : null,
      fault: answer.kind === 'failed' ? answer.fault : null,
    });
    if (answer.kind === 'done') refresh(answer.payload.receipt?.position);
    return answer;
  };

  const reset = () => setState((before) => ({ ...before, refusal: null, fault: null }));
  return { ...state, isPast: asOf !== null, run, reset };
};
