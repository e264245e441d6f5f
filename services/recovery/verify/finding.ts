/** A finding names a disagreement with or within the log: a code for programs, and a sentence for people that says where. */

import type { ChainFault } from '@duban/event-store';

export type Finding = {
  readonly part: 'log' | 'workflow' | 'read-model' | 'file';
  readonly plan: string;
  readonly code: string;
  /** The position in the log, if there is one. */
  readonly position?: number;
  /** The stream, workflow, or read model concerned. */
  readonly what?: string;
  readonly en: string;
  readonly zh: string;
};

const CHAIN: Readonly<Record<ChainFault, readonly [en: string, zh: string]>> = {
  missing: ['is missing', '缺失'],
  reordered: ['is at another position', '被移位'],
  altered: ['differs from the one that was appended', '与写入时不符'],
  unexpected: ['was not appended by the store', '并非由系统写入'],
  head: ["does not have the hash that the log's head names", '与日志首部的哈希不符'],
};

export const chainFinding = (plan: string, position: number, fault: ChainFault, found?: number): Finding => {
  const [en, zh] = CHAIN[fault];
  const where = found === undefined ? '' : `, at position ${found}`;
  const whereZh = found === undefined ? '' : `（现于第${found}位）`;
  return {
    part: 'log',
    plan,
    code: fault,
    position,
    en: `The event at position ${position} ${en}${where}`,
    zh: `第${position}号事件${zh}${whereZh}`,
  };
};

export const renderFinding = ({ en, zh }: Finding): string => `${en}. ${zh}。`;
