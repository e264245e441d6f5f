import { screen } from '../kit/place/route.ts';

export const routes = [screen('/measures/new', () => import('./draft-screen.tsx').then((room) => room.DraftScreen))];
