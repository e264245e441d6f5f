import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventHash, genesisHash } from './index.ts';
import { missedMilestone, openTestStore, requestOf } from './testing.ts';

let db: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  db = await openTestStore();
});
afterAll(() => db.close());

const unit = fc.constantFrom(
  'a',
  '中',
  'é',
  '😀',
  '"',
  '\\',
  '{',
  '}',
  ',',
  '\n',
  "'",
  ' ',
  '\u2028',
  '\ufeff',
  'NULL',
);
const text = fc.string({ unit, minLength: 1, maxLength: 20 });
const instant = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const data = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.dictionary(text, fc.array(text)));

it('computes for 100 random appends the same hashes as the database', async () => {
  let plans = 0;
  await fc.assert(
    fc.asyncProperty(text, text, text, text, instant, data, async (word, stream, commandId, id, occurredAt, data) => {
      const plan = `${++plans} ${word}`;
      const actor = { id, role: 'leader', unit: null } as const;
      const events = [{ type: 'ProgressReported', data }, missedMilestone(word)] as const;
      await db.store.append(requestOf({ plan, stream, commandId, actor, occurredAt, events }));

      const [first, second] = await db.store.readStored({ plan, after: 0 });
      if (!first || !second) throw new Error('two events were appended');
      expect(eventHash(genesisHash(plan), first)).toEqual(first.hash);
      expect(eventHash(first.hash, second)).toEqual(second.hash);
      expect(await db.store.head(plan)).toEqual({ plan, position: 2, hash: second.hash.toString('hex') });
      const [recorded] = await db.store.readLog({ plan, after: 0 });
      expect(recorded).toMatchObject({ stream, commandId, actor, occurredAt });
      expect(recorded?.data).toEqual(JSON.parse(JSON.stringify(data)));
    }),
    { numRuns: 100 },
  );
});
