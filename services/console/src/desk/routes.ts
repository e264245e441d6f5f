import { screen } from '../kit/place/route.ts';

export const routes = [screen('/desk', () => import('./desk-screen.tsx').then((room) => room.DeskScreen))];
