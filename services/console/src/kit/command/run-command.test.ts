import { describe, expect, it } from 'vitest';
import type { Fault } from '../graph/fault.ts';
import { isPassing } from '../graph/fault.ts';
import { idFor, type Payload, runCommand, type Send } from './run-command.ts';

const away: Fault = { kind: 'away', code: null, message: { zh: '断', en: 'away' } };
const login: Fault = { kind: 'login', code: 'UNAUTHENTICATED', message: { zh: '登录', en: 'login' } };
const overloaded: Fault = { kind: 'refused', code: 'OVERLOADED', message: { zh: '忙', en: 'busy' } };
const done: Payload = { receipt: { position: 812 }, refusal: null };
const refused: Payload = { refusal: { code: 'INVALID', field: 'note', message: { zh: '请填写', en: 'needed' } } };

/** Gives the answers one after the other, and notes under which id each was asked. */
const answering = (...answers: Awaited<ReturnType<Send<Payload>>>[]) => {
  const ids: string[] = [];
  const send: Send<Payload> = async (id) => {
    ids.push(id);
    const answer = answers[ids.length - 1];
    if (!answer) throw new Error('asked too often');
    return answer;
  };
  return { ids, send };
};
const run = (send: Send<Payload>) => runCommand({ commandId: 'c1', send, isPassing, pause: async () => {} });

describe('a command', () => {
  it('is sent again under the same id until it is answered', async () => {
    const { ids, send } = answering({ fault: away }, { fault: overloaded }, { payload: done });
    expect(await run(send)).toEqual({ kind: 'done', payload: done });
    expect(ids).toEqual(['c1', 'c1', 'c1']);
  });

  it('that is refused is not sent again, and its refusal names the field', async () => {
    const { ids, send } = answering({ payload: refused });
    expect(await run(send)).toMatchObject({ kind: 'refused', refusal: { field: 'note' } });
    expect(ids).toHaveLength(1);
  });

  it('is not sent again once the login has ended', async () => {
    const { ids, send } = answering({ fault: login });
    expect(await run(send)).toEqual({ kind: 'failed', fault: login });
    expect(ids).toHaveLength(1);
  });
});

describe('the id of a command', () => {
  it('stays while the same input has no answer, and is new for any other input', () => {
    const unanswered = { id: 'c1', body: '{"a":1}' };
    expect(idFor('{"a":1}', unanswered, () => 'c2')).toBe('c1');
    expect(idFor('{"a":2}', unanswered, () => 'c2')).toBe('c2');
    expect(idFor('{"a":1}', null, () => 'c2')).toBe('c2');
  });
});
