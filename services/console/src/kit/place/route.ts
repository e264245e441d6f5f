/** How a room registers its screens: one lazy line each in the room's `routes.ts`. */

import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { loadPart } from '../live/load-part.ts';

/** `screen('/measures', () => import(FILE).then((room) => room.MeasuresScreen))`, with the file of the screen. */
export const screen = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await loadPart(load) }),
});
