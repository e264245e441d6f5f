import { screen } from '../kit/place/route.ts';

export const routes = [screen('/me', () => import('./me-screen.tsx').then((room) => room.MeScreen))];
