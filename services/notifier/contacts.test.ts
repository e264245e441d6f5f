import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LOCAL_CONTACTS, reachableBy, readContacts } from './contacts.ts';

const directory = mkdtempSync(join(tmpdir(), 'duban-contacts-'));
afterAll(() => rmSync(directory, { recursive: true }));

const read = (yaml: string, secrets: Record<string, string> = {}) => {
  const path = join(directory, 'contacts.yaml');
  writeFileSync(path, yaml);
  return readContacts(path, (name) => secrets[name]);
};

describe('contacts', () => {
  it('without a file are addresses on this machine', () => {
    expect(LOCAL_CONTACTS.email('zhongyuan-2023', 'unit-head@education')).toBe(
      'unit-head.education@zhongyuan-2023.localhost',
    );
    expect(LOCAL_CONTACTS.email('zhongyuan-2023', 'supervision-office')).toBe(
      'supervision-office@zhongyuan-2023.localhost',
    );
  });
  it('of a file are what it says, with secrets from the environment', () => {
    const contacts = read(
      `unit-head@education: { email: head@edu.example, webhook: { kind: dingtalk, url: https://oapi.example/send, secretEnv: EDU } }\nleader@mayor: {}`,
      { EDU: 'SEC1' },
    );
    expect(contacts.webhook('unit-head@education')).toEqual({
      kind: 'dingtalk',
      url: 'https://oapi.example/send',
      secret: 'SEC1',
    });
    const reachable = reachableBy(contacts, true);
    expect(reachable('p', 'unit-head@education')).toEqual(['email', 'webhook']);
    expect(reachable('p', 'leader@mayor')).toEqual([]);
    expect(reachable('p', 'unit-head@unknown')).toEqual([]);
    expect(reachableBy(contacts, false)('p', 'unit-head@education')).toEqual(['webhook']);
  });
  it.each([
    ['head@education: { email: a@b.cn }', 'head@education: is not unit-reporter@'],
    ['unit-head@education: { email: nobody }', 'unit-head@education.email: must be an e-mail address'],
    ['unit-head@education: { mail: a@b.cn }', 'unit-head@education: Unrecognized key'],
    [
      'unit-head@education: { webhook: { kind: slack, url: https://x.cn } }',
      'webhook.kind: must be one of generic, wecom',
    ],
    ['unit-head@education: { webhook: { kind: feishu, url: ftp://x.cn } }', 'webhook.url: must be a URL'],
    ['unit-head@education: { webhook: { kind: feishu, url: https://x.cn, secretEnv: NO } }', 'NO is not set'],
    ['a: [', 'contacts.yaml'],
  ])('that cannot be used are refused by field and reason: %s', (yaml, reason) => {
    expect(() => read(yaml)).toThrow(reason);
  });
});
