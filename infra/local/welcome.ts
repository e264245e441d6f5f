/** The text that `start` prints when everything runs: URLs, tokens, and three commands that can be pasted. */
import type { LocalLogin } from './login.ts';
import type { Plan } from './steps.ts';
import type { ReadyTokens } from './tokens.ts';

export type Welcome = {
  plan: Plan;
  /** The directory of the log files. */
  logs: string;
  consoleUrl: string;
  graphqlUrl: string;
  /** Temporal's page; undefined when the server is not ours. */
  uiUrl: string | undefined;
  /** Undefined when a mail server is configured. */
  mailboxUrl: string | undefined;
  /** Undefined when an issuer is configured. */
  login: LocalLogin | undefined;
  /** Undefined when tokens are issued elsewhere. */
  tokens: ReadyTokens | undefined;
};

/** The whole text, with line breaks. */
export const welcome = ({ plan, logs, consoleUrl, graphqlUrl, uiUrl, mailboxUrl, login, tokens }: Welcome): string => {
  const places = [
    `  Console 督办      ${consoleUrl}`,
    `  GraphiQL          ${graphqlUrl}`,
    ...(mailboxUrl ? [`  Mailbox 信箱      ${mailboxUrl}`] : []),
    ...(uiUrl ? [`  Temporal          ${uiUrl}`] : []),
  ];
  return [
    '',
    'Duban is running. 督办已就绪。',
    '',
    ...places,
    '',
    ...(login ? loginLines(login, consoleUrl) : []),
    ...(tokens ? [...tokenLines(tokens), ...commandLines(plan, graphqlUrl, tokens)] : foreignTokens),
    'What runs where · 运行状态:        npx -y pnpm@12 duban status',
    `Logs · 日志:                       ${logs}`,
    'Stop · 停止:                       Ctrl-C',
    '',
  ].join('\n');
};

const foreignTokens = [
  'Tokens come from where DUBAN_OIDC_ISSUER, DUBAN_JWKS_URL or DUBAN_JWKS_FILE says. 令牌由外部签发。',
  '',
];

const loginLines = ({ url, ids, password }: LocalLogin, consoleUrl: string): string[] => {
  return [
    `Log in · 登录:                     ${consoleUrl}`,
    `Accounts · 演示账号:               ${ids.join(' ')}`,
    `Password · 密码（各账号相同）:     ${password}`,
    `A token by curl · 换取令牌:        curl -s -u head:${password} -d grant_type=client_credentials ${url}/token`,
    '',
  ];
};

const tokenLines = (tokens: ReadyTokens): string[] => {
  return [
    'Tokens, good for 30 days; in GraphiQL, under Headers: {"authorization": "Bearer …"} · 令牌（30天有效）:',
    '',
    ...tokens.all.map(({ name, token }) => `  ${name.padEnd(16)}  ${token}`),
    '',
    'More · 另签令牌:                   npx -y pnpm@12 duban token --role unit-head --unit education',
    '',
  ];
};

const commandLines = (plan: Plan, url: string, { own, fileOf }: ReadyTokens): string[] => {
  const { mine, theirs, value } = own;
  const overview = `{ plan(id: "${plan.id}") { title { zh } overview { total { measures { total acknowledged } milestones { total due met missed } } } } }`;
  return [
    'Three commands, ready to paste · 三条可直接粘贴的命令:',
    '',
    '1. The whole plan, as a leader · 总览:',
    curl(url, fileOf('leader'), overview),
    '',
    `2. ${mine.code} ${mine.title.zh}: its unit reports ${value}, and reads it back · 牵头单位上报并读回:`,
    curl(url, fileOf('unit-reporter'), report(plan.id, mine.id, mine.targets[0]?.id ?? '', value)),
    '',
    `3. ${theirs.code} ${theirs.title.zh}: refused, for another unit leads it · 他单位的举措，拒绝:`,
    curl(url, fileOf('unit-reporter'), report(plan.id, theirs.id, theirs.targets[0]?.id ?? '', value)),
    '',
  ];
};

const report = (plan: string, measure: string, target: string, value: number): string => {
  const input = `{ measure: "Measure:${plan}/${measure}", values: [{ target: "${target}", value: ${value} }] }`;
  const read = 'measure { code title { zh } targets { label { zh } value unit current { value asOf } } }';
  return `mutation { reportProgress(input: ${input}) { receipt { position } refusal { code message { zh en } } ${read} } }`;
};

/** The queries contain no single quote, so they can be put between single quotes. */
const curl = (url: string, tokenFile: string, query: string): string => {
  const token = `-H "authorization: Bearer $(cat '${tokenFile}')"`;
  return `curl -s ${url} ${token} -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;
};
