/** Finds what no sentence for users may contain: keys, field paths, instants, enum names, words of the other language. */

/** What a Chinese sentence may contain all the same: common abbreviations, and the form in which a date is to be given. */
const ALLOWED = [
  /如\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z)?/g,
  /https?:\/\/\S+/g,
  /\b(?:NUL|ID|Excel|Duban)\b/g,
  /#[0-9a-f]{6}\b/gi,
];

const FAULTS_ZH: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/[a-z0-9]+(?:-+[a-z0-9]*[a-z][a-z0-9]*)+/i, 'a key in kebab-case'],
  [/[a-z]+[A-Z][A-Za-z]*/, 'a name in camelCase'],
  [/\b[A-Z]{2,}(?:_[A-Z]+)*\b/, 'the name of an enum'],
  [/[A-Za-z]\w*\.[\w.]*\w/, 'a field path'],
  [/\d{4}-\d\d-\d\dT/, 'an instant'],
  [/\d{4}-\d\d-\d\d/, 'a date that is not written as 6月30日'],
  [/["']/, 'a straight quotation mark'],
  [/undefined|null|NaN|\[object/, 'a missing value'],
  [/(?<![A-Za-z\d-])[a-z]\d+(?![\w-])/, 'a short key'],
  [/[A-Za-z]{2,}/, 'a word that is not Chinese'],
  [/“[^”]*“|‘[^’]*‘/, 'quotation marks of one level within each other'],
  [/[，。；：、？！]{2}/, 'two punctuation marks in a row'],
];

const FAULTS_EN: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/[㐀-鿿]/, 'a Chinese character'],
  [/\d{4}-\d\d-\d\dT/, 'an instant'],
  [/undefined|null|NaN|\[object/, 'a missing value'],
  [/\b[A-Z]{2,}_[A-Z_]+\b/, 'the name of an enum'],
  [/\b[a-z]+\.\d+(?:\.|\b)/, 'a field path'],
  [/ {2}| ,|\( | \)|\.\.$/, 'a slip of spacing'],
  [/^[a-z]/, 'a small letter at the beginning'],
  [/\ba (?:a|e|i|o)[a-z]|\ban? (?:the|an?)\b/, 'a wrong article'],
];

const faultsOf = (sentence: string, faults: typeof FAULTS_ZH): readonly string[] =>
  faults.flatMap(([pattern, what]) => {
    const found = pattern.exec(sentence);
    return found ? [`${what}: ${found[0]} — in: ${sentence}`] : [];
  });

/** All faults of a Chinese sentence; `names` are names of things, which are ignored. */
export const faultsOfChinese = (sentence: string, names: readonly string[] = []): readonly string[] =>
  faultsOf(without(sentence, names), FAULTS_ZH);

/** All faults of an English sentence; `names` may be Chinese where there is no English one. */
export const faultsOfEnglish = (sentence: string, names: readonly string[] = []): readonly string[] =>
  faultsOf(without(sentence, names), FAULTS_EN);

const without = (sentence: string, names: readonly string[]): string =>
  [...ALLOWED, ...names].reduce<string>((rest, one) => rest.replaceAll(one, '…'), sentence);
