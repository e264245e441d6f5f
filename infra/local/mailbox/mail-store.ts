/** Stores the mails of the local mailbox in one SQLite file and deletes the oldest beyond a limit. */

import { DatabaseSync } from 'node:sqlite';

type Mail = {
  readonly sender: string;
  readonly recipient: string;
  readonly subject: string;
  /** The mail's own Date header, ISO 8601: plan time. */
  readonly date: string;
  readonly text: string;
  /** Empty when there is none. */
  readonly html: string;
};
export type StoredMail = Mail & { readonly id: number };
export type MailLine = Pick<StoredMail, 'id' | 'recipient' | 'subject' | 'date'>;

type MailQuery = {
  /** Only mails to this address; empty for all. */
  readonly to: string;
  /** Only mails whose subject or text contains this; empty for all. */
  readonly words: string;
  readonly offset: number;
  readonly limit: number;
};

export type MailStore = {
  add(mail: Mail): void;
  /** Newest first by their Date header, which need not be the order of arrival, and the total number. */
  list(query: MailQuery): { readonly mails: readonly MailLine[]; readonly total: number };
  get(id: number): StoredMail | undefined;
  /** Every recipient address with its number of mails. */
  recipients(): readonly { readonly recipient: string; readonly mails: number }[];
  close(): void;
};

/** About a hundred megabytes: several rehearsed years of a whole district. */
const MAX_MAILS = 20_000;

const schema = `
  pragma journal_mode = wal;
  pragma synchronous = off;
  create table if not exists mail (
    id integer primary key autoincrement,
    sender text not null, recipient text not null, subject text not null, date text not null,
    text text not null, html text not null
  );
  create index if not exists mail_recipient on mail (recipient, date);
  create index if not exists mail_date on mail (date, id);
`;

const WHERE = `where (:to = '' or recipient = :to)
  and (:words = '' or instr(subject, :words) > 0 or instr(text, :words) > 0)`;

/** `file` may be ":memory:". */
export const openMailStore = (file: string, maxMails = MAX_MAILS): MailStore => {
  const db = new DatabaseSync(file);
  db.exec(schema);
  const insert = db.prepare(`insert into mail (sender, recipient, subject, date, text, html)
    values (:sender, :recipient, :subject, :date, :text, :html)`);
  const trim = db.prepare('delete from mail where id <= ?');
  const list = db.prepare(`select id, recipient, subject, date from mail ${WHERE}
    order by date desc, id desc limit :limit offset :offset`);
  const count = db.prepare(`select count(*) as total from mail ${WHERE}`);
  const get = db.prepare('select * from mail where id = ?');
  const recipients = db.prepare('select recipient, count(*) as mails from mail group by recipient order by recipient');
  return {
    add({ sender, recipient, subject, date, text, html }) {
      const { lastInsertRowid } = insert.run({ sender, recipient, subject, date, text, html });
      trim.run(Number(lastInsertRowid) - maxMails);
    },
    list: ({ to, words, offset, limit }) => ({
      mails: list.all({ to, words, offset, limit }) as MailLine[],
      total: Number(count.get({ to, words })?.total ?? 0),
    }),
    get: (id) => get.get(id) as StoredMail | undefined,
    recipients: () => recipients.all() as { recipient: string; mails: number }[],
    close: () => db.close(),
  };
};
