import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Webhook } from '../contacts.ts';
import type { Letter } from '../letter/letter.ts';
import { openReceiver, type Posted, type Receiver } from '../testing/servers.ts';
import { ChannelError } from './failure.ts';
import { postWebhook } from './webhook.ts';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
});
afterAll(() => receiver.close());

const letter: Letter = {
  id: 'digest/unit-head@science/2023-07-03',
  plan: 'zhongyuan-2023',
  recipient: 'unit-head@science',
  subject: '督办日报 7月3日｜逾期1项',
  salutation: '区科技局负责人',
  intro: '以下是需要您知悉的事项。',
  attachments: [],
  sections: [],
  date: '2023-07-03',
  planTitle: '中原区2023年计划',
  sender: '中原区督查室',
  home: 'http://127.0.0.1:4000/graphql',
};
const sign = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64');

const post = async (
  webhook: Partial<Webhook>,
  answer: Receiver['answer'] = { status: 200, body: { errcode: 0, code: 0 } },
  what: Letter = letter,
): Promise<Posted> => {
  receiver.answer = answer;
  await postWebhook(what, {
    kind: 'generic',
    url: `${receiver.url}/hook?access_token=abc`,
    secret: 'SEC1',
    ...webhook,
  });
  const posted = receiver.posts.at(-1);
  if (!posted) throw new Error('nothing was posted');
  return posted;
};
const failing = (webhook: Partial<Webhook>, answer: Receiver['answer']) =>
  post(webhook, answer).then(
    () => null,
    (error: unknown) => (error instanceof ChannelError ? [error.message, error.final] : error),
  );

describe('a message to a generic webhook', () => {
  it.each([
    ['SEC1', 'SEC1'],
    [`whsec_${Buffer.from('key').toString('base64')}`, Buffer.from('key')],
  ])('is signed over its id, time and body by the secret %s', async (secret, key) => {
    const { headers, body } = await post({ secret });
    const { 'webhook-id': id, 'webhook-timestamp': time } = headers;
    expect(id).toBe('zhongyuan-2023/digest/unit-head@science/2023-07-03');
    expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(5);
    expect(headers['webhook-signature']).toBe(`v1,${sign(key, `${id}.${time}.${body}`)}`);
    expect(JSON.parse(body)).toMatchObject({ type: 'duban.dispatch', data: { recipient: 'unit-head@science' } });
  });
});

describe('a message to a chat group’s robot', () => {
  it('of WeCom is a text of at most 2048 bytes, sent to the URL that contains its key', async () => {
    const { url, body } = await post({ kind: 'wecom', secret: null });
    expect(url.pathname + url.search).toBe('/hook?access_token=abc');
    const { msgtype, text } = JSON.parse(body);
    expect(msgtype).toBe('text');
    expect(text.content).toContain('督办日报 7月3日');
  });
  it('of DingTalk carries timestamp and signature in the URL beside the access token', async () => {
    const { url, body } = await post({ kind: 'dingtalk' });
    const time = url.searchParams.get('timestamp');
    expect(url.searchParams.get('access_token')).toBe('abc');
    expect(url.searchParams.get('sign')).toBe(sign('SEC1', `${time}\nSEC1`));
    expect(Math.abs(Number(time) - Date.now())).toBeLessThan(5000);
    expect(JSON.parse(body).text.content).toContain('区科技局负责人');
  });
  it('of Feishu carries timestamp and signature in its body', async () => {
    const { body } = await post({ kind: 'feishu' });
    const { timestamp, sign: signature, msg_type, content } = JSON.parse(body);
    expect(signature).toBe(sign(`${timestamp}\nSEC1`, ''));
    expect(msg_type).toBe('text');
    expect(content.text).toContain('督办日报');
  });
});

describe('a message that is rejected', () => {
  it.each<[string, Partial<Webhook>, Receiver['answer'], unknown]>([
    ['by a server that is unavailable', {}, { status: 503, body: {} }, ['HTTP 503', false]],
    ['by a receiver that is permanently gone', {}, { status: 410, body: {} }, ['HTTP 410', true]],
    [
      'by a robot that limits the rate',
      { kind: 'wecom' },
      { status: 200, body: { errcode: 45009, errmsg: 'api freq out of limit' } },
      ['errcode 45009: api freq out of limit', false],
    ],
    [
      'by a robot that cannot verify the signature',
      { kind: 'feishu' },
      { status: 200, body: { code: 19021, msg: 'sign match fail' } },
      ['code 19021: sign match fail', false],
    ],
  ])('%s fails with its reason', async (_, webhook, answer, expected) => {
    expect(await failing(webhook, answer)).toEqual(expected);
  });
  it('because the connection is refused fails with a reason that does not contain the URL', async () => {
    const closed = await openReceiver();
    await closed.close();
    expect(await failing({ url: `${closed.url}/secret` }, receiver.answer)).toEqual(['ECONNREFUSED', false]);
  });
});

describe('text written by a person, in a message to a robot', () => {
  const written = '<at user_id="all">所有人</at> <@all> @所有人 @13800000000 材料不全';
  const item: Letter['sections'][number]['items'][number] = {
    kind: 'milestone-returned',
    copy: false,
    measure: '4.4-01 举措1',
    unit: '',
    what: '',
    when: '',
    promise: '',
    words: `“${written}”`,
    todo: '',
    url: null,
  };
  const sections: Letter['sections'] = [
    { part: 'to-act', title: '核实退回', items: [item], todo: '', more: 0, count: 1 },
  ];

  it.each(['wecom', 'dingtalk', 'feishu'] as const)('of %s cannot mention anybody', async (kind) => {
    const { body } = await post({ kind }, undefined, { ...letter, subject: `退回｜${written}`, sections });
    const { text, content } = JSON.parse(body);
    const said: string = text?.content ?? content.text;
    expect(said).not.toMatch(/[<@]/);
    expect(said).toContain('＜at user_id="all"＞所有人＜/at＞ ＜＠all＞ ＠所有人 ＠13800000000 材料不全');
  });
  it('is cut between graphemes where it is too long, and the message says that it was cut', async () => {
    const family = '👩‍👩‍👧‍👦';
    const long = {
      ...letter,
      sections: [{ ...sections[0], items: [{ ...item, words: family.repeat(900) }] }],
    } as Letter;
    const { body } = await post({ kind: 'wecom' }, undefined, long);
    const { content } = JSON.parse(body).text;
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2048);
    expect(content).toMatch(new RegExp(`${family}…\n（全文请在系统中查看）$`));
  });
});

describe('a message about an official letter', () => {
  const url = 'http://127.0.0.1:4000/papers/p1?plan=zhongyuan-2023';
  const name = '中原政督〔2023〕12号关于抓紧落实的督办函.docx';
  const attachments = [{ name, number: '中原政督〔2023〕12号', sha256: 'ab'.repeat(32), size: 13_204, url }];

  it.each(['wecom', 'dingtalk', 'feishu'] as const)('of %s says where its file is', async (kind) => {
    const { body } = await post({ kind }, undefined, { ...letter, attachments });
    const { text, content } = JSON.parse(body);
    expect(text?.content ?? content.text).toContain(`函件请登录系统下载：\n1. ${name}\n   ${url}`);
  });
  it('of a generic receiver carries its hash, size and address', async () => {
    const { body } = await post({}, undefined, { ...letter, attachments });
    expect(JSON.parse(body).data.attachments).toEqual(attachments);
    expect(JSON.parse((await post({})).body).data).not.toHaveProperty('attachments');
  });
});

describe('the reason for a failure that a receiver gives', () => {
  it('is cut between graphemes, so that it can be stored', async () => {
    const errmsg = `${'x'.repeat(188)}😀tail`;
    const [reason] = (await failing({ kind: 'dingtalk' }, { status: 200, body: { errcode: 1, errmsg } })) as [string];
    expect(reason).toBe(`errcode 1: ${'x'.repeat(188)}…`);
  });
  it('is cleaned of control characters and half surrogate pairs', async () => {
    const errmsg = 'no\u0000\u001b[31m\r\n way\u202e \ud83d';
    const [reason] = (await failing({ kind: 'dingtalk' }, { status: 200, body: { errcode: 1, errmsg } })) as [string];
    expect(reason).toBe('errcode 1: no[31m way \ufffd');
  });
});
