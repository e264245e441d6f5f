/** The page on which anybody verifies an issued paper: what is said of it, and a place to drop the file that is compared. */

import { dateZh, paperNumberZh } from '@duban/domain';
import type { VerifiedPaper } from '@duban/read-models';
import { escapeHtml } from '@duban/runtime';

const KINDS: Readonly<Record<VerifiedPaper['kind'], readonly [zh: string, en: string]>> = {
  bulletin: ['督办通报', 'bulletin'],
  minutes: ['周例会纪要', 'minutes'],
  urging: ['催办通知单', 'urging notice'],
  'supervision-letter': ['督办函', 'supervision letter'],
  interview: ['约谈通知', 'notice of an interview'],
  'half-year-report': ['上半年计划执行情况报告', 'half-year report'],
};

const row = ([zh, en]: readonly [string, string], value: string): string =>
  `<div><dt>${zh} <small>${en}</small></dt><dd>${value}</dd></div>`;

const facts = (paper: VerifiedPaper): string => {
  const [zh, en] = KINDS[paper.kind];
  const [mark, stateZh, stateEn] = paper.withdrawn ? ['wrong', '已撤销', 'withdrawn'] : ['right', '有效', 'in force'];
  return `<dl>${[
    row(['文号', 'number'], escapeHtml(paperNumberZh(paper))),
    row(['种类', 'kind'], `${zh} <small>${en}</small>`),
    row(['成文日期', 'date'], dateZh(paper.signedOn)),
    row(['状态', 'state'], `<strong class="${mark}">${stateZh} <small>${stateEn}</small></strong>`),
  ].join('')}</dl>
<section><h2>核对文件 <small>compare a file</small></h2>
<p>选择或拖入所持的文件，即可核对是否为所印发的原件。文件只在本机计算，不会上传。<br>
<small>Choose or drop the file that you hold. It is hashed in this browser and sent nowhere.</small></p>
<label id="drop" data-sha256="${escapeHtml(paper.sha256)}"><input type="file" id="file"> 选择文件，或拖到此处 <small>choose, or drop here</small></label>
<p id="result" role="status"></p></section>`;
};

const UNKNOWN = `<p class="wrong" role="alert">没有与此验证码相符的公文，请核对文末所印的验证码。<br>
<small>No issued paper bears this code. Check the code printed at the end of the paper.</small></p>`;

/** `paper` null where the code is of none, undefined where no code was given. `typed` is shown in its field. */
export const verificationPage = (typed: string, paper: VerifiedPaper | null | undefined): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>公文查验 · Verify a paper</title>
<link rel="stylesheet" href="/verify/page.css"><script src="/verify/page.js" defer></script></head>
<body><main><h1>公文查验 <small>verify a paper</small></h1>
<form action="/verify" method="get"><label for="code">验证码 <small>verification code</small></label>
<input id="code" name="code" value="${escapeHtml(typed)}" autocomplete="off" spellcheck="false" maxlength="40" required>
<button>查验 <small>verify</small></button></form>
${paper === undefined ? '' : paper === null ? UNKNOWN : facts(paper)}
</main></body></html>
`;
