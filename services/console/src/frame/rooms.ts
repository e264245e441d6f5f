/** Gathers the routes of all rooms: a room is there as soon as it has a `routes.ts`. */

import type { RouteObject } from 'react-router';

const rooms = import.meta.glob<{ readonly routes: readonly RouteObject[] }>('../*/routes.ts', { eager: true });

export const screens: readonly RouteObject[] = Object.values(rooms).flatMap(({ routes }) => routes);

const paths = new Set(screens.map(({ path }) => path));

/** Whether a screen of that address is built. */
export const exists = (path: string): boolean => paths.has(path);
