/** Checks a ladder against the limits of input: ids, names, lists and numbers. */

import { firstAmong, type InputFault } from '../limits/fault.ts';
import { idFault } from '../limits/ids.ts';
import { LIMITS } from '../limits/limits.ts';
import { listFault } from '../limits/lists.ts';
import { wholeFault } from '../limits/numbers.ts';
import { titleFault } from '../limits/texts.ts';
import type { Ladder } from './ladder.ts';

export const ladderLimitFault = ({ id, version, title, rungs }: Ladder): InputFault | null =>
  idFault('id', id) ??
  wholeFault('version', version, 1, LIMITS.number.version) ??
  titleFault('title', title) ??
  listFault('rungs', rungs, 'rungs') ??
  firstAmong(rungs, (rung, index) => {
    const at = `rungs.${index}`;
    const { trigger } = rung;
    return (
      idFault(`${at}.id`, rung.id) ??
      titleFault(`${at}.title`, rung.title) ??
      (trigger.kind === 'lamp-turned'
        ? (listFault(`${at}.trigger.to`, trigger.to, 'lamps') ??
          firstAmong(trigger.to, (lamp) => idFault(`${at}.trigger.to`, lamp)))
        : null)
    );
  });
