import { screen } from '../kit/place/route.ts';

export const routes = [screen('/chart', () => import('./chart-screen.tsx').then((room) => room.ChartScreen))];
