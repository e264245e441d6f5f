/** What a supervisor may do to the ladder by hand: skip a rung, fire it now, hold the ladder and release it. */

import { assertNever } from '../kernel/assert-never.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Climber } from '../ladder/obligation.ts';
import { rungStatus } from '../ladder/rung-status.ts';
import { inForce, type Terms } from '../plan/settings.ts';
import { civilDateAt } from '../time/civil-date.ts';
import { type Answer, accept } from './answer.ts';
import type { CommandOf, LadderOrder } from './commands.ts';
import { lampStandingOf, obligationsOf } from './obligations.ts';
import type { Measure } from './state.ts';
import { rungFired } from './watch.ts';
import { checkText } from './words.ts';

export const decideLadder = (measure: Measure, command: CommandOf<LadderOrder>, terms: Terms): Answer => {
  const fault = checkText('reason', command.reason);
  if (fault) return fault;
  const { obligation: id, reason } = command;
  const lamp = lampStandingOf(measure);
  const climbers: readonly Climber[] = [...obligationsOf(measure, terms), ...(lamp ? [lamp] : [])];
  const climber = climbers.find((one) => one.id === id && !one.closed);
  if (!climber) return refuse('OBLIGATION_UNKNOWN', { obligation: id }, 'obligation');
  const { held = [] } = measure.climbs.find(({ obligation }) => obligation === id) ?? {};
  const isHeld = held.some(({ to }) => to === null);
  switch (command.type) {
    case 'holdLadder':
      return isHeld
        ? refuse('LADDER_HELD', { obligation: id }, 'obligation')
        : accept({ type: 'LadderHeld', data: { obligation: id, reason } });
    case 'releaseLadder':
      return isHeld
        ? accept({ type: 'LadderReleased', data: { obligation: id, reason } })
        : refuse('LADDER_NOT_HELD', { obligation: id }, 'obligation');
    case 'skipRung':
    case 'fireRung': {
      const ladder = inForce(terms.ladders, civilDateAt(command.issuedAt));
      const status = rungStatus(ladder, climber, command.rung);
      const rung = ladder.rungs.find((candidate) => candidate.id === command.rung);
      if (!rung || status === 'unknown') return refuse('RUNG_UNKNOWN', { rung: command.rung, obligation: id }, 'rung');
      const { occurrence } = climber;
      if (command.type === 'skipRung')
        return status === 'ahead'
          ? accept({ type: 'RungSkipped', data: { obligation: id, occurrence, rung: rung.id, reason } })
          : refuse('RUNG_NOT_AHEAD', { rung: rung.id, status }, 'rung');
      if (status !== 'ahead' && status !== 'skipped')
        return refuse('RUNG_NOT_AHEAD', { rung: rung.id, status }, 'rung');
      const due = 'due' in climber ? climber.due : null;
      return accept(rungFired(ladder, rung, { obligation: id, occurrence, due }, reason));
    }
    default:
      return assertNever(command);
  }
};
