/** Renders a letter as simple HTML: one column, inline styles only, no images and no external resources. */

import { escapeHtml } from '@duban/runtime';
import type { Attachment, Item, Letter, Section } from './letter.ts';
import { fullDate, PARTS } from './words.ts';

const URGENT = /^(约谈|督办函|列入月通报|已逾期)/;
const BODY = 'margin:0 auto;max-width:40em;padding:1em;font:15px/1.6 sans-serif;color:#222';

export const letterHtml = (letter: Letter): string => {
  const { salutation, intro, planTitle, sender, date, home, subject } = letter;
  const body = PARTS.flatMap(([part, title]) => {
    const sections = letter.sections.filter((section) => section.part === part);
    const heading = `<h2 style="font-size:17px;margin:1.6em 0 0;border-bottom:1px solid #ddd">${title}</h2>`;
    return sections.length > 0 ? [heading, ...sections.map(sectionHtml)] : [];
  });
  return [
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    `<body style="${BODY}"><p>${escapeHtml(salutation)}：</p><p>${escapeHtml(intro)}</p>`,
    ...attachmentsHtml(letter.attachments),
    ...body,
    `<p style="margin-top:2em;text-align:right">${escapeHtml(sender)}<br>${fullDate(date)}</p>`,
    `<p style="margin-top:2em;color:#666;font-size:13px"><a href="${escapeHtml(home)}">办理与查看</a> · ${escapeHtml(planTitle)} · 督办系统</p>`,
    '</body></html>',
  ].join('\n');
};

const attachmentsHtml = (attachments: readonly Attachment[]): readonly string[] => {
  if (attachments.length === 0) return [];
  const names = attachments.map(({ name, url }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(name)}</a></li>`);
  return [`<p style="margin:.8em 0 .2em">附件：</p><ol style="margin:0;padding-left:1.6em">${names.join('')}</ol>`];
};

const sectionHtml = ({ title, items, todo, more, count }: Section): string => {
  const colour = URGENT.test(title) ? '#b3261e' : '#1f4e8c';
  const heading = `<h3 style="font-size:16px;margin:1.2em 0 .4em;color:${colour}">${escapeHtml(title)}（${count}）</h3>`;
  const rest = more > 0 ? `<p style="color:#666">另有${more}项，请在系统中查看。</p>` : '';
  const all = todo && `<p style="margin:.3em 0;color:#1f4e8c">${escapeHtml(todo)}</p>`;
  return `${heading}${all}<ol style="margin:0;padding-left:1.6em">${items.map(itemHtml).join('')}</ol>${rest}`;
};

const itemHtml = ({ measure, unit, what, when, promise, words, todo, url }: Item): string => {
  const name = url === null ? escapeHtml(measure) : `<a href="${escapeHtml(url)}">${escapeHtml(measure)}</a>`;
  const facts = [what, when].filter(Boolean).join('，');
  return [
    `<li style="margin-bottom:.7em">${unit && `<span style="color:#666">${escapeHtml(unit)}</span> `}<b>${name}</b>`,
    facts && `<br>${escapeHtml(facts)}`,
    promise && `<br><span style="color:#555">${escapeHtml(promise)}</span>`,
    words && `<br><span style="color:#555">${escapeHtml(words)}</span>`,
    todo && `<br><span style="color:#1f4e8c">${escapeHtml(todo)}</span>`,
    '</li>',
  ].join('');
};
