import { describe, expect, it } from 'vitest';
import { nextRow } from './keyboard.ts';
import { followsChanges, hasBelow, landingFor, NAV, navFor, navWords, phoneBarFor } from './nav.ts';

const everything = () => true;

describe('the navigation', () => {
  it('lands each role on its own question', () => {
    expect(landingFor('UNIT_HEAD', everything)).toBe('/to-do');
    expect(landingFor('SUPERVISOR', everything)).toBe('/desk');
    expect(landingFor('LEADER', everything)).toBe('/');
    expect(landingFor('AUDITOR', everything)).toBe('/audit');
  });

  it('shows no screen that is not there', () => {
    expect(navFor('SUPERVISOR', (path) => path === '/')).toEqual(['/']);
    expect(landingFor('SUPERVISOR', (path) => path === '/')).toBe('/');
  });

  it('names every screen in both languages, and no role sees one twice', () => {
    for (const { zh, en } of Object.values(navWords)) expect([zh, en].every(Boolean)).toBe(true);
    for (const paths of Object.values(NAV)) expect(new Set(paths).size).toBe(paths.length);
  });

  it('is followed by changes only for roles that see measures', () => {
    expect([followsChanges('AUDITOR'), followsChanges('ADMIN'), followsChanges('SECURITY')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('says of one screen only that the reader is here, also where one lies below another', () => {
    expect(hasBelow('/settings', NAV.SUPERVISOR)).toBe(true);
    expect(hasBelow('/settings', NAV.ADMIN)).toBe(false);
    expect(hasBelow('/measures', NAV.SUPERVISOR)).toBe(false);
    expect(hasBelow('/', NAV.LEADER)).toBe(true);
  });

  it('has at most three entries on a phone, the role’s own first', () => {
    expect(phoneBarFor('UNIT_REPORTER', everything)).toEqual(['/to-do', '/measures', '/']);
    expect(phoneBarFor('SUPERVISOR', everything)).toEqual(['/desk', '/measures', '/']);
    expect(phoneBarFor('LEADER', (path) => path === '/')).toEqual(['/']);
  });
});

describe('the keys j and k', () => {
  it('begin at the first or last row and stop at the ends', () => {
    expect(nextRow(3, -1, 1)).toBe(0);
    expect(nextRow(3, -1, -1)).toBe(2);
    expect(nextRow(3, 2, 1)).toBe(2);
    expect(nextRow(3, 0, -1)).toBe(0);
    expect(nextRow(0, -1, 1)).toBe(-1);
  });
});
