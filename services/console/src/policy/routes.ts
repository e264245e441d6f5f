import { screen } from '../kit/place/route.ts';

export const routes = [
  screen('/settings/lamps', () => import('./policy-screen.tsx').then((room) => room.PolicyScreen)),
];
