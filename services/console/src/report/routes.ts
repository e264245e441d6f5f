import { screen } from '../kit/place/route.ts';

export const routes = [screen('/report', () => import('./report-screen.tsx').then((room) => room.ReportScreen))];
