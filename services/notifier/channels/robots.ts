/** The protocol of each kind of webhook receiver: body, signature, and how its response reports acceptance. */

import { createHmac } from 'node:crypto';
import { cutBytes } from '@duban/domain';
import type { Webhook, WebhookKind } from '../contacts.ts';
import type { Letter } from '../letter/letter.ts';
import { letterText } from '../letter/text.ts';

type Request = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

type Format = {
  /** `realMs` is the real time of the attempt, in milliseconds: receivers refuse a signature that is an hour old. */
  request(letter: Letter, webhook: Webhook, realMs: number): Request;
  /** Why a response of status 2xx is still a refusal, or null. */
  refusal(answer: unknown): string | null;
};

const json = { 'content-type': 'application/json; charset=utf-8' };
const hmac = (key: string | Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64');

/** Ends a message that had to be cut. */
const CUT_NOTE = '…\n（全文请在系统中查看）';

/**
 * The letter as a robot's text, of at most `maxBytes` bytes of UTF-8. `<`, `>` and `@` are written full width: Feishu reads
 * `<at …>` in a text as a mention, WeCom `<@all>`, DingTalk `@all`; full-width characters look the same and are never
 * read as a mention, whether or not a platform decodes entities.
 */
const robotText = (letter: Letter, maxBytes: number): string =>
  cutBytes(`${letter.subject}\n\n${letterText(letter)}`.replace(/[<>@]/g, fullWidth), maxBytes, CUT_NOTE);

/** U+FF01 to U+FF5E are the full-width forms of U+0021 to U+007E. */
const FULL_WIDTH_OFFSET = 0xfee0;
const fullWidth = (character: string): string => String.fromCharCode(character.charCodeAt(0) + FULL_WIDTH_OFFSET);

/** WeCom accepts 2,048 bytes of text; DingTalk and Feishu 20 KB of the whole request, where JSON may escape characters. */
const MAX_MESSAGE_BYTES = { wecom: 2048, others: 18_000 };

/**
 * The generic receiver: signed as the Standard Webhooks specification says (standardwebhooks.com): HMAC-SHA256 over
 * `<id>.<timestamp>.<body>`; a secret `whsec_…` is base64-encoded, any other is used as it is.
 */
const generic: Format = {
  request(letter, { url, secret }, realMs) {
    const id = `${letter.plan}/${letter.id}`;
    const timestamp = String(Math.floor(realMs / 1000));
    const { plan, recipient, subject, date, sections, attachments, home } = letter;
    const body = JSON.stringify({
      type: 'duban.dispatch',
      data: {
        id: letter.id,
        ...{ plan, recipient, subject, date, sections, home },
        // Where they lie; absent where there are none, as in earlier versions.
        ...(attachments.length > 0 && { attachments }),
        text: letterText(letter),
      },
    });
    const key = secret?.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret;
    const signature = key && { 'webhook-signature': `v1,${hmac(key, `${id}.${timestamp}.${body}`)}` };
    return { url, headers: { ...json, 'webhook-id': id, 'webhook-timestamp': timestamp, ...signature }, body };
  },
  refusal: () => null,
};

const errcodeRefusal = (answer: unknown): string | null => {
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
  refusal: errcodeRefusal,
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
  refusal: errcodeRefusal,
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
