/** Stores the provider's sessions and grants in one SQLite file, so that logins survive a restart. */

import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterConstructor, AdapterPayload } from 'oidc-provider';

export type Memory = { readonly adapter: AdapterConstructor; close(): void };

const TABLE = `create table if not exists memory (
  model text not null, id text not null, payload text not null, expires real, grant_id text, uid text, user_code text,
  primary key (model, id)) without rowid`;

type Row = { readonly payload: string };

/** `file` may be ":memory:". */
export const openMemory = (file: string): Memory => {
  // Sessions are as sensitive as passwords. SQLite creates its other files with the permissions of this one.
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
  const db = new DatabaseSync(file);
  db.exec('pragma journal_mode = wal');
  db.exec(TABLE);
  db.prepare('delete from memory where expires < ?').run(now());
  const put = db.prepare('insert or replace into memory values (?, ?, ?, ?, ?, ?, ?)');
  const find = (column: 'id' | 'uid' | 'user_code') =>
    db.prepare(`select payload from memory where model = ? and ${column} = ? and (expires is null or expires > ?)`);
  const [byId, byUid, byUserCode] = [find('id'), find('uid'), find('user_code')];
  const remove = db.prepare('delete from memory where model = ? and id = ?');
  // The provider asks for each kind of token; a login under way, which may name a grant too, is none.
  const removeGrant = db.prepare('delete from memory where model = ? and grant_id = ?');
  const payloadOf = (row: unknown): AdapterPayload | undefined =>
    row ? (JSON.parse((row as Row).payload) as AdapterPayload) : undefined;

  class FileAdapter implements Adapter {
    readonly #model: string;
    constructor(model: string) {
      this.#model = model;
    }
    async upsert(id: string, payload: AdapterPayload, expiresIn: number) {
      const expires = expiresIn ? now() + expiresIn : null;
      const { grantId = null, uid = null, userCode = null } = payload;
      put.run(this.#model, id, JSON.stringify(payload), expires, grantId, uid, userCode);
    }
    async find(id: string) {
      return payloadOf(byId.get(this.#model, id, now()));
    }
    async findByUid(uid: string) {
      return payloadOf(byUid.get(this.#model, uid, now()));
    }
    async findByUserCode(code: string) {
      return payloadOf(byUserCode.get(this.#model, code, now()));
    }
    async consume(id: string) {
      const payload = await this.find(id);
      if (payload)
        db.prepare('update memory set payload = ? where model = ? and id = ?').run(
          JSON.stringify({ ...payload, consumed: Math.floor(now()) }),
          this.#model,
          id,
        );
    }
    async destroy(id: string) {
      remove.run(this.#model, id);
    }
    async revokeByGrantId(grantId: string) {
      removeGrant.run(this.#model, grantId);
    }
  }
  return { adapter: FileAdapter, close: () => db.close() };
};

/** Seconds since 1970. */
const now = (): number => Date.now() / 1000;
