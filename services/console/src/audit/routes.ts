import { screen } from '../kit/place/route.ts';

export const routes = [screen('/audit', () => import('./audit-screen.tsx').then((room) => room.AuditScreen))];
