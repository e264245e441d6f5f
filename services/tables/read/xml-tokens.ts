/** Takes XML apart into elements and text, with references resolved: no way of writing hides a word from a check. */

import { FileRefusedError } from './file-fault.ts';

/** Names are without their prefix. An empty element is a start and an end. */
export type XmlToken =
  | { readonly kind: 'start'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'end'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** A comment or an instruction, CDATA, a tag, text: all that stands in XML without a document type. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<raw>[\s\S]*?)\]\]>|<(?<close>\/?)(?<name>[^\s<>/!?"'=]+)(?<rest>(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|(?<text>[^<]+)/gy;
/** A name without a value is taken too, so that a long one is not tried from each of its letters. */
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MAX_CODE_POINT = 0x10ffff;

/** In the order of the part. @throws FileRefusedError where it is not XML */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let end = 0;
  for (const { 0: token, groups = {} } of xml.matchAll(TOKEN)) {
    end += token.length;
    const { raw, close, name, rest = '', text } = groups;
    if (raw !== undefined) yield { kind: 'text', text: raw };
    if (text !== undefined) yield { kind: 'text', text: resolved(text) };
    if (name === undefined) continue;
    const local = localName(name);
    if (close === '') yield { kind: 'start', name: local, attributes: attributesIn(rest) };
    if (close === '/' || rest.endsWith('/')) yield { kind: 'end', name: local };
  }
  if (end !== xml.length) throw new FileRefusedError('DAMAGED');
}

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

const attributesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      localName(name),
      resolved(double ?? single ?? ''),
    ]),
  );

const resolved = (text: string): string =>
  text.replaceAll(REFERENCE, (reference, hexadecimal, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? reference;
    const point = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    if (point > MAX_CODE_POINT) throw new FileRefusedError('DAMAGED');
    return String.fromCodePoint(point);
  });
