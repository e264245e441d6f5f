import { mismatchFault } from '@duban/domain';
import { expect, test } from 'vitest';
import { ladderPath, readLadder } from '../ladders/read-ladder.ts';
import { lampPolicyPath, readLampPolicies, readLampPolicy } from './lamp-policies.ts';
import { findLadder, findLampPolicy, policyPath, readPolicyFile } from './policy-reference.ts';

test('a policy is found by its id, or by its file relative to the given folder', () => {
  expect(findLampPolicy('sanya-cards', '/nowhere')).toEqual(readLampPolicy('sanya-cards'));
  expect(findLampPolicy('lamp/sanya-cards.yaml', import.meta.dirname)).toEqual(readLampPolicy('sanya-cards'));
  expect(findLadder('mild', '/nowhere')).toEqual(readLadder(ladderPath('mild')));
  expect(() => findLadder('mild.yaml', '/nowhere')).toThrow('this file is missing');
});

test('a file is recognised as a lamp policy or a ladder by its content', () => {
  expect(readPolicyFile(lampPolicyPath('ouhai-codes'))).toMatchObject({
    kind: 'lamp policy',
    policy: { id: 'ouhai-codes' },
  });
  expect(readPolicyFile(ladderPath('strict'))).toMatchObject({ kind: 'ladder', policy: { id: 'strict' } });
  expect(() => readPolicyFile('/nowhere/mine.yaml')).toThrow('this file is missing');
});

test('an unknown id is refused with the list of known ids', () => {
  expect(policyPath('strict')).toBe(ladderPath('strict'));
  expect(policyPath('sanya-cards')).toBe(lampPolicyPath('sanya-cards'));
  expect(() => policyPath('neon')).toThrow('There is no policy "neon". Lamp policies: ouhai-codes');
});

test('every included ladder refers only to lamps that every included policy has', () => {
  for (const ladder of ['default', 'mild', 'strict'])
    for (const policy of readLampPolicies()) expect(mismatchFault(readLadder(ladderPath(ladder)), policy)).toBeNull();
});
