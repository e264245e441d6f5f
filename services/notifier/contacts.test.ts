import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LOCAL_CONTACTS, reachableBy } from './contacts.ts';
import { readContacts } from './contacts-file.ts';
import { sharedContacts } from './shared-contacts.ts';

const directory = mkdtempSync(join(tmpdir(), 'duban-contacts-'));
afterAll(() => rmSync(directory, { recursive: true }));

const read = (yaml: string, secrets: Record<string, string> = {}) => {
  const path = join(directory, 'contacts.yaml');
  writeFileSync(path, yaml);
  return readContacts(path, (name) => secrets[name]);
};

describe('contacts', () => {
  it('are addresses on this machine when there is no file', () => {
    expect(LOCAL_CONTACTS.email('zhongyuan-2023', 'unit-head@education')).toBe(
      'unit-head.education@zhongyuan-2023.localhost',
    );
    expect(LOCAL_CONTACTS.email('zhongyuan-2023', 'supervision-office')).toBe(
      'supervision-office@zhongyuan-2023.localhost',
    );
  });
  it('are read from the file, with secrets from the environment', () => {
    const contacts = read(
      `unit-head@education: { email: head@edu.example, webhook: { kind: dingtalk, url: https://oapi.example/send, secretEnv: EDU } }\nleader@mayor: {}`,
      { EDU: 'SEC1' },
    );
    expect(contacts.webhook('p', 'unit-head@education')).toEqual({
      kind: 'dingtalk',
      url: 'https://oapi.example/send',
      secret: 'SEC1',
    });
    const reachable = reachableBy(contacts, { isSent: true, isLocal: false });
    expect(reachable({ id: 'p' }, 'unit-head@education')).toEqual(['email', 'webhook']);
    expect(reachable({ id: 'p' }, 'leader@mayor')).toEqual([]);
    expect(reachable({ id: 'p' }, 'unit-head@unknown')).toEqual([]);
    const demonstration = { id: 'p', demonstration: true } as const;
    expect(reachable(demonstration, 'unit-head@education')).toEqual([]);
    expect(reachableBy(contacts, { isSent: true, isLocal: true })(demonstration, 'unit-head@education')).toEqual([
      'email',
    ]);
    expect(reachableBy(contacts, { isSent: false, isLocal: false })({ id: 'p' }, 'unit-head@education')).toEqual([
      'webhook',
    ]);
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
    ['- a', 'the file: '],
    ['plans: [east-2023]', 'plans: '],
    ['plans: { East: {} }', 'plans.East: is not the id of a plan'],
    ['plans: { east-2023: { head@x: {} } }', 'plans.east-2023.head@x: is not unit-reporter@'],
    [
      'plans: { east-2023: { unit-head@x: { webhook: { kind: feishu, url: https://x.cn, secretEnv: NO } } } }',
      'plans.east-2023.unit-head@x.webhook.secretEnv: NO is not set',
    ],
  ])('are refused with field and reason where they cannot be used: %s', (yaml, reason) => {
    expect(() => read(yaml)).toThrow(reason);
  });
});

describe('contacts of two plans with the same units', () => {
  const members = (id: string) => ({
    id,
    units: [{ id: 'finance', name: { zh: '财政局' }, shortName: '财政局' }],
    leaders: [],
  });
  const both = [members('east-2023'), members('west-2023')];

  it('are kept apart where each plan names its own, also for a recipient without any address', () => {
    const contacts = read(`
      plans:
        east-2023: { unit-head@finance: { email: finance@east.example }, supervision-office: {} }
        west-2023: { unit-head@finance: { webhook: { kind: generic, url: https://west.example } } }
      supervision-office: { email: office@city.example }`);
    expect(contacts.email('east-2023', 'unit-head@finance')).toBe('finance@east.example');
    expect(contacts.webhook('east-2023', 'unit-head@finance')).toBeNull();
    expect(contacts.email('west-2023', 'unit-head@finance')).toBeNull();
    expect(contacts.webhook('west-2023', 'unit-head@finance')).toMatchObject({ url: 'https://west.example' });
    expect(contacts.email('north-2023', 'unit-head@finance')).toBeNull();
    expect(contacts.email('east-2023', 'supervision-office')).toBeNull();
    expect(contacts.email('west-2023', 'supervision-office')).toBe('office@city.example');
    expect(sharedContacts(contacts, both)).toEqual([]);
  });

  it('are reported as shared where one entry serves several plans', () => {
    const contacts = read(`
      unit-head@finance: { email: finance@city.example }
      unit-head@water: { email: water@city.example }
      supervision-office: { email: office@city.example }
      plans: { east-2023: { supervision-office: { email: office@east.example } } }`);
    expect(sharedContacts(contacts, both)).toEqual([
      { recipient: 'unit-head@finance', plans: ['east-2023', 'west-2023'] },
    ]);
    expect(sharedContacts(contacts, both.slice(1))).toEqual([]);
    expect(sharedContacts(LOCAL_CONTACTS, both)).toEqual([]);
  });
});
