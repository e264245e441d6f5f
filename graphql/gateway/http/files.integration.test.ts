import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAttachedFiles, openFileStores } from '@duban/files';
import { pdf, photograph } from '@duban/files/testing/examples';
import type { Identity } from '@duban/schema';
import { auditor, leader, numbered, PLAN, reporter, supervisor } from '@duban/schema/testing/plan';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { authenticateAs, openGateway } from '../testing/open-gateway.ts';

type Gateway = Awaited<ReturnType<typeof openGateway>>;
const log = pino({ level: 'silent' });
const { leadUnit: UNIT } = numbered(1);
const MEASURE = `Measure:${PLAN}/measure-1`;
const callers: Readonly<Record<string, Identity>> = {
  reporter: { ...reporter, subject: 'reporter', unit: UNIT },
  colleague: { ...reporter, subject: 'colleague', unit: UNIT },
  other: { ...reporter, subject: 'other', unit: 'housing' },
  office: supervisor,
  leader,
  auditor,
  elsewhere: { ...reporter, subject: 'elsewhere', plan: 'another-plan' },
};

let gateway: Gateway;
let files: ReturnType<typeof openAttachedFiles>;
let directory: string;
let origin: string;
let close: () => Promise<void>;

const withFiles = async (scanner: string | null = null, dayBytes = 100_000_000) => {
  const kept = await mkdtemp(join(tmpdir(), 'duban-attached-'));
  const opened: ReturnType<typeof openAttachedFiles>[] = [];
  const started = await openGateway({
    authenticate: authenticateAs(callers),
    openFiles: async ({ database }) => {
      const limits = { fileBytes: 3_000_000, dayBytes };
      const attached = openAttachedFiles({
        stores: await openFileStores({ dir: kept }),
        pool: database.pool,
        limits,
        scanner,
        log,
      });
      opened.push(attached);
      return attached;
    },
  });
  const [attached] = opened;
  if (!attached) throw new Error('The gateway opened no files');
  const close = async () => {
    attached.close();
    await started.close();
    await rm(kept, { recursive: true, force: true });
  };
  return { started, files: attached, directory: kept, close };
};

beforeAll(async () => {
  ({ started: gateway, files, directory, close } = await withFiles());
  origin = new URL(gateway.url).origin;
});
afterAll(() => close());

type Part = { readonly upload?: string; readonly offset?: number; readonly size?: number; readonly name?: string };
let uploads = 0;
const send = (bytes: Uint8Array, part: Part = {}, caller = 'reporter', plan = PLAN): Promise<Response> => {
  uploads += 1;
  const { upload = `upload-${uploads}`, offset = 0, size = bytes.length, name = '认定文件.pdf' } = part;
  const query = new URLSearchParams({ upload, offset: String(offset), size: String(size), name });
  return fetch(`${origin}/plans/${plan}/files?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${caller}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
};
type Uploaded = { readonly sha256: string; readonly size: number; readonly type: string; readonly name: string };
const uploaded = async (bytes: Uint8Array, name?: string, caller?: string): Promise<Uploaded> => {
  const answer = await send(bytes, name === undefined ? {} : { name }, caller);
  expect(answer.status).toBe(201);
  return (await answer.json()) as Uploaded;
};
const faultOf = async (answer: Response): Promise<unknown> => {
  const { errors } = (await answer.json()) as { errors: readonly { extensions: { fault: string } }[] };
  return [answer.status, errors[0]?.extensions.fault];
};
const ask = async (query: string, variables: object, caller = 'reporter'): Promise<unknown> => {
  const answer = await gateway.post({ query, variables }, { authorization: `Bearer ${caller}` });
  return ((await answer.json()) as { data: unknown }).data;
};
const report = (files: readonly string[], caller?: string) =>
  ask(
    `mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { refusal { code field } report { id files { sha256 name } } } }`,
    { input: { measure: MEASURE, text: '一季度', files: files.map((sha256) => ({ sha256 })) } },
    caller,
  );
const download = (sha256: string, caller = 'office', query = ''): Promise<Response> =>
  fetch(`${origin}/plans/${PLAN}/files/${sha256}${query}`, { headers: { authorization: `Bearer ${caller}` } });

describe('an uploaded file', () => {
  test('is answered with hash, size, type and name, attached to a report, and opened by whoever sees the measure', async () => {
    const bytes = pdf('attached');
    const file = await uploaded(bytes);
    expect(file).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      type: 'application/pdf',
      name: '认定文件.pdf',
    });
    // Not yet attached to anything that could be seen.
    expect((await download(file.sha256)).status).toBe(404);
    const before = gateway.environment.position;
    expect(await report([file.sha256])).toMatchObject({
      reportProgress: { refusal: null, report: { files: [{ sha256: file.sha256, name: '认定文件.pdf' }] } },
    });
    for (const caller of ['office', 'leader', 'auditor', 'other']) {
      const answer = await download(file.sha256, caller);
      expect(answer.status).toBe(200);
      expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), bytes)).toBe(0);
    }
    const asOf = await download(file.sha256, 'office', `?asOf=${gateway.environment.position}`);
    expect(asOf.status).toBe(200);
    expect((await download(file.sha256, 'office', `?asOf=${before}`)).status).toBe(404);
    expect((await download(file.sha256, 'nobody')).status).toBe(401);
    expect((await download(file.sha256, 'elsewhere')).status).toBe(404);
  });

  test('that is not complete is taken back by who began it, and by nobody else', async () => {
    const bytes = pdf('abandoned');
    const upload = 'upload-abandoned';
    const take = (caller: string) =>
      fetch(`${origin}/plans/${PLAN}/files?upload=${upload}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${caller}` },
      });
    const part = { upload, size: bytes.length };
    expect((await send(bytes.subarray(0, 100), part)).status).toBe(202);
    expect((await take('nobody')).status).toBe(401);
    expect((await take('elsewhere')).status).toBe(404);
    expect((await take('colleague')).status).toBe(200);
    expect(await (await send(bytes.subarray(0, 50), { ...part, offset: 50 })).json()).toEqual({ offset: 100 });
    expect((await take('reporter')).status).toBe(200);
    expect(await (await send(bytes.subarray(100), { ...part, offset: 100 })).json()).toEqual({ offset: 0 });
  });

  test('is sent so that nothing in it runs: saved unless it is a picture or PDF, never guessed, in a sandbox', async () => {
    const { sha256 } = await uploaded(pdf('headers'), "方案'1.pdf");
    await report([sha256]);
    const saved = await download(sha256);
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''%E6%96%B9%E6%A1%88%271.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const shown = await download(sha256, 'office', '?inline=true');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  test('may be named by the account and the unit that uploaded it, and by no other', async () => {
    const { sha256 } = await uploaded(pdf('mine'), undefined, 'colleague');
    const others = await uploaded(pdf('theirs'), undefined, 'other');
    expect(await report([sha256])).toMatchObject({ reportProgress: { refusal: null } });
    expect(await report([sha256, others.sha256])).toEqual({
      reportProgress: { refusal: { code: 'INVALID', field: 'files.1.sha256' }, report: null },
    });
    expect(await report(['ab'.repeat(32)])).toMatchObject({
      reportProgress: { refusal: { code: 'INVALID', field: 'files.0.sha256' } },
    });
  });

  test('is kept once, whoever uploads it', async () => {
    const bytes = pdf('the same');
    const [first, second] = [await uploaded(bytes, 'a.pdf'), await uploaded(bytes, 'b.pdf', 'other')];
    expect(second).toEqual({ ...first, name: 'b.pdf' });
    const names = await readdir(join(directory, 'evidence', first.sha256.slice(0, 2)));
    expect(names.filter((name) => name === first.sha256)).toHaveLength(1);
  });

  test('that was altered on the disk is not given out', async () => {
    const { sha256 } = await uploaded(pdf('to be forged'));
    await report([sha256]);
    const path = join(directory, 'evidence', sha256.slice(0, 2), sha256);
    await chmod(path, 0o644);
    await writeFile(path, 'forged');
    const answer = await download(sha256);
    expect([answer.status, await answer.json()]).toEqual([500, expect.objectContaining({ error: 'FILE_DAMAGED' })]);
  });
});

describe('a file that was attached wrongly', () => {
  const withdraw = (sha256: string, caller: string, measure = MEASURE) =>
    ask(
      `mutation ($input: WithdrawFileInput!) { withdrawFile(input: $input) {
        refusal { code field } keptElsewhere file { sha256 withdrawn { reason by { subject } } } } }`,
      { input: { measure, sha256, reason: '误传' } },
      caller,
    );
  const refusalIn = async (answer: Response) => {
    const { errors } = (await answer.json()) as { errors: readonly { message: string; extensions: object }[] };
    return [answer.status, errors[0]?.extensions];
  };

  test('is withdrawn by its unit: its bytes go, its hash, reason and author stay, and it is refused clearly', async () => {
    const { sha256 } = await uploaded(pdf('wrong'));
    await report([sha256]);
    const before = gateway.environment.position;
    expect(await withdraw(sha256, 'other')).toMatchObject({ withdrawFile: { refusal: { code: 'NOT_YOUR_MEASURE' } } });
    expect(await withdraw(sha256, 'leader')).toMatchObject({ withdrawFile: { refusal: { code: 'NOT_YOUR_FILE' } } });
    expect(await withdraw(sha256, 'auditor')).toMatchObject({ withdrawFile: { refusal: { code: 'NOT_ALLOWED' } } });
    expect(await withdraw(sha256, 'colleague')).toEqual({
      withdrawFile: {
        refusal: null,
        keptElsewhere: false,
        file: { sha256, withdrawn: { reason: '误传', by: { subject: 'colleague' } } },
      },
    });
    expect(await files.store.verify(sha256)).toBe('missing');
    for (const query of ['', `?asOf=${before}`])
      expect(await refusalIn(await download(sha256, 'office', query))).toEqual([
        410,
        expect.objectContaining({ fault: 'WITHDRAWN' }),
      ]);
    expect(await withdraw(sha256, 'office')).toMatchObject({
      withdrawFile: { refusal: { code: 'FILE_UNKNOWN', field: 'sha256' } },
    });
    // It has to be uploaded again before anything carries it, and then is there again.
    expect(await report([sha256])).toMatchObject({ reportProgress: { refusal: { field: 'files.0.sha256' } } });
    await uploaded(pdf('wrong'));
    await report([sha256]);
    expect((await download(sha256)).status).toBe(200);
  });

  test('keeps its bytes where something else carries them, and loses them with the last', async () => {
    await gateway.environment.issue(numbered(2));
    const { sha256 } = await uploaded(pdf('twice'));
    await report([sha256]);
    await gateway.environment.execute(
      'measure-2',
      {
        type: 'instruct',
        text: '-',
        urgency: 'urgent',
        files: [{ sha256, size: 9, type: 'application/pdf', name: 'b.pdf' }],
      },
      { id: 'leader', role: 'leader', unit: null },
    );
    expect(await withdraw(sha256, 'reporter')).toMatchObject({ withdrawFile: { refusal: null, keptElsewhere: true } });
    expect((await download(sha256)).status).toBe(200);
    expect(await withdraw(sha256, 'office', `Measure:${PLAN}/measure-2`)).toMatchObject({
      withdrawFile: { refusal: null, keptElsewhere: false },
    });
    expect((await download(sha256)).status).toBe(410);
  });

  test('is removed by the sweep where its bytes came back, or whoever withdrew it was interrupted', async () => {
    const { sha256 } = await uploaded(pdf('interrupted'));
    await report([sha256]);
    const order = { type: 'withdrawFile', sha256, reason: '误传' } as const;
    await gateway.environment.execute('measure-1', order, { id: 'office', role: 'supervisor', unit: null });
    expect(await files.store.verify(sha256)).toBe('whole');
    expect((await download(sha256)).status).toBe(410);
    expect(await files.uploads.sweep(24 * 3_600_000)).toBe(1);
    expect(await files.store.verify(sha256)).toBe('missing');
  });
});

describe('an upload', () => {
  test('in parts goes on where it stopped', async () => {
    const bytes = Buffer.concat([pdf('in parts'), Buffer.alloc(1_500_000)]);
    const part = (from: number, to: number) =>
      send(bytes.subarray(from, to), { upload: 'broken-line', offset: from, size: bytes.length });
    const first = await part(0, 600_000);
    expect([first.status, await first.json()]).toEqual([202, { offset: 600_000 }]);
    // The answer was lost: the client sends the part again, and is told where to go on.
    const again = await part(0, 600_000);
    expect([again.status, await again.json()]).toEqual([409, { offset: 600_000 }]);
    expect((await part(600_000, 1_200_000)).status).toBe(202);
    const last = await part(1_200_000, bytes.length);
    expect([last.status, await last.json()]).toEqual([
      201,
      expect.objectContaining({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }),
    ]);
  });

  test('of a picture is freed of the place where it was taken, and brought down', async () => {
    const { bytes, place } = await photograph();
    expect(bytes.includes(place)).toBe(true);
    const { sha256, size, type } = await uploaded(bytes, '现场.jpg');
    expect([type, size < bytes.length]).toEqual(['image/jpeg', true]);
    await report([sha256]);
    const kept = Buffer.from(await (await download(sha256, 'office', '?inline=true')).arrayBuffer());
    expect(kept.includes(place)).toBe(false);
    expect(kept.includes('Exif')).toBe(false);
  });

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page that is named like a picture', '\ufeff<html><body onload="alert(1)">'],
    ['a program', '\u007fELF\u0002\u0001\u0001'],
    ['text', 'GIF89 is not meant'],
  ])('of %s is refused by its content', async (_, content) => {
    expect(await faultOf(await send(Buffer.from(content), { name: '图片.png' }))).toEqual([422, 'TYPE']);
  });

  test('of a damaged picture is refused', async () => {
    const { bytes } = await photograph();
    expect(await faultOf(await send(bytes.subarray(0, 3_000), { name: '现场.jpg' }))).toEqual([422, 'PICTURE']);
  });

  test('is refused when it is larger than said or allowed, empty, or by somebody who attaches nothing', async () => {
    const bytes = pdf('limits');
    expect(await faultOf(await send(bytes, { size: 4_000_000 }))).toEqual([413, 'TOO_LARGE']);
    expect(await faultOf(await send(bytes, { size: bytes.length - 1 }))).toEqual([413, 'TOO_LARGE']);
    expect(await faultOf(await send(new Uint8Array(), { size: 0 }))).toEqual([422, 'EMPTY']);
    expect((await send(Buffer.alloc(1_100_000), { size: 2_000_000 })).status).toBe(413);
    expect(await faultOf(await send(bytes, {}, 'auditor'))).toEqual([403, 'FORBIDDEN']);
    expect((await send(bytes, {}, 'nobody')).status).toBe(401);
    expect((await send(bytes, {}, 'reporter', 'another-plan')).status).toBe(404);
    for (const [name, part] of Object.entries({
      name: { name: '../a.pdf' },
      upload: { upload: '../../x' },
      offset: { offset: -1 },
    }))
      expect([name, await faultOf(await send(bytes, part))]).toEqual([name, [400, 'BAD_PARAMETER']]);
  });

  test('that nobody finishes or names is removed after a day, and one that a command has named stays', async () => {
    const named = await uploaded(pdf('named'));
    const abandoned = await uploaded(pdf('abandoned'));
    await report([named.sha256]);
    const { pool } = gateway.environment.database;
    await pool.query(`update duban.upload set uploaded_at = now() - interval '25 hours'`);
    await files.uploads.sweep(24 * 3_600_000);
    expect(await files.store.verify(named.sha256)).toBe('whole');
    expect(await files.store.verify(abandoned.sha256)).toBe('missing');
    expect(await report([abandoned.sha256])).toMatchObject({ reportProgress: { refusal: { code: 'INVALID' } } });
  });
});

describe('an upload of a unit', () => {
  test('is refused when the unit has uploaded as much as it may within a day', async () => {
    const bytes = pdf('much');
    const limited = await withFiles(null, bytes.length + 10);
    onTestFinished(limited.close);
    const before = origin;
    origin = new URL(limited.started.url).origin;
    try {
      // What cannot be stored does not count.
      const incoming = join(limited.directory, 'evidence', 'incoming');
      await rm(incoming, { recursive: true });
      expect((await send(bytes)).status).toBe(500);
      await mkdir(incoming);
      expect((await send(bytes)).status).toBe(201);
      expect(await faultOf(await send(pdf('more'), {}, 'colleague'))).toEqual([429, 'TOO_MUCH_TODAY']);
      expect((await send(pdf('another unit'), {}, 'other')).status).toBe(201);
    } finally {
      origin = before;
    }
  });

  test('is not accepted while the scanner that is configured does not answer', async () => {
    const silent = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const scanned = await withFiles(`127.0.0.1:${port}`);
    onTestFinished(async () => {
      silent.close();
      await scanned.close();
    });
    const before = origin;
    origin = new URL(scanned.started.url).origin;
    try {
      expect(await faultOf(await send(pdf('unscanned')))).toEqual([503, 'SCANNER_UNAVAILABLE']);
    } finally {
      origin = before;
    }
  });
});
