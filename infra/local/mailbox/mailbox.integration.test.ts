import nodemailer from 'nodemailer';
import { afterEach, describe, expect, it } from 'vitest';
import { openMailStore } from './mail-store.ts';
import { startSmtp } from './smtp.ts';
import { startMailboxWeb } from './web.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (let close = closing.pop(); close; close = closing.pop()) await close();
});

const open = async (most?: number) => {
  const store = openMailStore(':memory:', most);
  const smtp = await startSmtp(store, 0);
  const web = await startMailboxWeb(store, 0);
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: smtp.port });
  closing.push(
    () => store.close(),
    () => smtp.close(),
    () => web.close(),
    () => transport.close(),
  );
  return {
    store,
    send: (to: string, subject: string, html = '<p>正文</p>') =>
      transport.sendMail({ from: 'duban@localhost', to, subject, text: '正文 <纯>', html, date: new Date(JULY) }),
    async get(path: string) {
      const answer = await fetch(`http://127.0.0.1:${web.port}${path}`);
      return { status: answer.status, headers: answer.headers, html: await answer.text() };
    },
  };
};
const JULY = '2023-07-03T01:30:00.000Z';
const HEAD = 'unit-head.education@zhongyuan-2023.localhost';

describe('the local mailbox', () => {
  it('accepts a mail for any address and shows it with its plan date', async () => {
    const { send, get } = await open();
    await send(HEAD, '督办日报 7月3日｜逾期2项');
    const { html } = await get('/');
    expect(html).toContain('督办日报 7月3日｜逾期2项');
    expect(html).toContain('2023-07-03 09:30');
    expect((await get('/mail/1')).html).toContain('正文 &lt;纯&gt;');
  });
  it('filters the mails by recipient or by a word', async () => {
    const { send, get } = await open();
    await send(HEAD, '甲');
    await send('leader.mayor@zhongyuan-2023.localhost', '乙');
    const { html } = await get(`/?to=${HEAD}`);
    expect(html).toContain('>甲<');
    expect(html).not.toContain('>乙<');
    expect((await get('/?words=%E4%B9%99')).html).not.toContain('>甲<');
  });
  it('shows the HTML of a mail without running its scripts', async () => {
    const { send, get } = await open();
    await send(HEAD, '<script>alert(1)</script>', '<script>alert(2)</script><p>好</p>');
    expect((await get('/')).html).toContain('&lt;script&gt;alert(1)');
    const body = await get('/mail/1/html');
    expect(body.html).toContain('<p>好</p>');
    expect(body.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  });
  it('keeps the newest mails and deletes the oldest', async () => {
    const { store, send, get } = await open(3);
    for (const subject of ['一', '二', '三', '四']) await send(HEAD, subject);
    expect(store.list({ to: '', words: '', offset: 0, limit: 9 }).mails.map(({ subject }) => subject)).toEqual([
      '四',
      '三',
      '二',
    ]);
    expect((await get('/mail/1')).status).toBe(404);
  });
  it.each(['/mail/x', '/mail/999999999999999', '/etc/passwd', '/?page=-5&to=%00'])(
    'answers %s without a server error',
    async (path) => {
      const { get } = await open();
      expect((await get(path)).status).toBeLessThan(500);
    },
  );
});
