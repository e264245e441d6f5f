/** How each kind of receiver wants a message: its body, its signature, and how it says that it took it. */

import { createHmac } from 'node:crypto';
import { cutBytes } from '@duban/domain';
import type { Webhook, WebhookKind } from '../contacts.ts';
import type { Letter } from '../letter/letter.ts';
import { letterText } from '../letter/text.ts';

export type Request = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

type Format = {
  /** `realMs` is the real time of the attempt: every receiver refuses a signature that is an hour old. */
  request(letter: Letter, webhook: Webhook, realMs: number): Request;
  /** Why an answer of status 2xx is a refusal all the same, or null. */
  refusal(answer: unknown): string | null;
};

const json = { 'content-type': 'application/json; charset=utf-8' };
const hmac = (key: string | Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64');

/** Where a message had to be cut. */
const REST_IS_ELSEWHERE = '…\n（全文请在系统中查看）';

/**
 * As a robot's text, of at most so many bytes of UTF-8. `<` and `@` are written full width: Feishu reads `<at …>` in a text
 * as a mention, WeCom `<@all>`, DingTalk `@all`; full width they look the same and mean nothing, whether or not a
 * platform takes entities.
 */
const robotText = (letter: Letter, bytes: number): string =>
  cutBytes(`${letter.subject}\n\n${letterText(letter)}`.replace(/[<>@]/g, fullWidth), bytes, REST_IS_ELSEWHERE);

/** U+FF01 to U+FF5E repeat ASCII from "!" on. */
const FULL_WIDTH_AHEAD = 0xfee0;
const fullWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH_AHEAD);

/** WeCom takes 2,048 bytes; DingTalk and Feishu 20 KB of the whole request, in which a sign of JSON may be escaped. */
const MAX_MESSAGE_BYTES = { wecom: 2048, others: 18_000 };

/**
 * Our own: signed as the Standard Webhooks specification says (standardwebhooks.com): HMAC-SHA256 over
 * `<id>.<timestamp>.<body>`; a secret `whsec_…` is base64, any other is taken as it is.
 */
const generic: Format = {
  request(letter, { url, secret }, realMs) {
    const id = `${letter.plan}/${letter.id}`;
    const timestamp = String(Math.floor(realMs / 1000));
    const { plan, recipient, subject, date, sections, home } = letter;
    const body = JSON.stringify({
      type: 'duban.dispatch',
      data: { id: letter.id, plan, recipient, subject, date, sections, home, text: letterText(letter) },
    });
    const key = secret?.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret;
    const signature = key && { 'webhook-signature': `v1,${hmac(key, `${id}.${timestamp}.${body}`)}` };
    return { url, headers: { ...json, 'webhook-id': id, 'webhook-timestamp': timestamp, ...signature }, body };
  },
  refusal: () => null,
};

const ERRCODE = (answer: unknown): string | null => {
  const { errcode, errmsg } = (answer ?? {}) as { errcode?: number; errmsg?: string };
  return errcode === 0 ? null : `errcode ${errcode}: ${errmsg ?? ''}`;
};

/** 企业微信群机器人: no signature, the key in the URL is the secret; a text has at most 2,048 bytes. */
const wecom: Format = {
  request: (letter, { url }) => ({
    url,
    headers: json,
    body: JSON.stringify({
      msgtype: 'text',
      text: { content: robotText(letter, MAX_MESSAGE_BYTES.wecom), mentioned_list: [] },
    }),
  }),
  refusal: ERRCODE,
};

/** 钉钉自定义机器人, 加签: base64(HMAC-SHA256(secret, "<ms>\n<secret>")) beside the access token in the URL. */
const dingtalk: Format = {
  request(letter, { url, secret }, realMs) {
    const target = new URL(url);
    if (secret !== null) {
      target.searchParams.set('timestamp', String(realMs));
      target.searchParams.set('sign', hmac(secret, `${realMs}\n${secret}`));
    }
    const content = robotText(letter, MAX_MESSAGE_BYTES.others);
    const body = JSON.stringify({ msgtype: 'text', text: { content }, at: { isAtAll: false } });
    return { url: target.href, headers: json, body };
  },
  refusal: ERRCODE,
};

/** 飞书自定义机器人, 签名校验: base64(HMAC-SHA256(key "<s>\n<secret>", "")) in the body, which has at most 20 KB. */
const feishu: Format = {
  request(letter, { url, secret }, realMs) {
    const timestamp = String(Math.floor(realMs / 1000));
    const signed = secret === null ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
    const body = JSON.stringify({
      ...signed,
      msg_type: 'text',
      content: { text: robotText(letter, MAX_MESSAGE_BYTES.others) },
    });
    return { url, headers: json, body };
  },
  refusal: (answer) => {
    const { code, StatusCode, msg } = (answer ?? {}) as { code?: number; StatusCode?: number; msg?: string };
    return code === 0 || StatusCode === 0 ? null : `code ${code}: ${msg ?? ''}`;
  },
};

export const FORMATS: Readonly<Record<WebhookKind, Format>> = { generic, wecom, dingtalk, feishu };
