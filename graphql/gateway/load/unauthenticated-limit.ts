/** Limits connections without a valid token, per address and in all: the oldest are closed to make room for new ones. */

import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export type UnauthenticatedLimits = {
  /** From one address; undefined behind a proxy, whose connections all share its address. */
  readonly perAddress: number | undefined;
  readonly total: number;
};

export type UnauthenticatedLimit<Held> = {
  add(held: Held, address: string): void;
  /** Stops limiting it: it has closed, or a valid token came over it. */
  forget(held: Held): void;
  readonly count: number;
};

/** New connections are accepted and the oldest closed: otherwise the first to come could keep all others out. */
export const createUnauthenticatedLimit = <Held>(
  { perAddress, total }: UnauthenticatedLimits,
  end: (held: Held) => void,
): UnauthenticatedLimit<Held> => {
  /** In the order of arrival. */
  const addresses = new Map<Held, string>();
  const byAddress = new Map<string, Set<Held>>();
  const forget = (held: Held): void => {
    const address = addresses.get(held);
    if (address === undefined) return;
    addresses.delete(held);
    const others = byAddress.get(address);
    others?.delete(held);
    if (others?.size === 0) byAddress.delete(address);
  };
  const endOldest = (all: Iterable<Held>): void => {
    for (const oldest of all) {
      forget(oldest);
      end(oldest);
      return;
    }
  };
  return {
    add(held, address) {
      const same = byAddress.get(address) ?? new Set();
      byAddress.set(address, same.add(held));
      addresses.set(held, address);
      if (perAddress !== undefined && same.size > perAddress) endOldest(same);
      else if (addresses.size > total) endOldest(addresses.keys());
    },
    forget,
    get count() {
      return addresses.size;
    },
  };
};

/** Limits every connection of the server from the moment it is accepted. */
export const limitConnections = (server: Server, limits: UnauthenticatedLimits): UnauthenticatedLimit<Socket> => {
  const unauthenticated = createUnauthenticatedLimit<Socket>(limits, (socket) => socket.destroy());
  server.on('connection', (socket: Socket) => {
    socket.once('close', () => unauthenticated.forget(socket));
    unauthenticated.add(socket, socket.remoteAddress ?? '');
  });
  return unauthenticated;
};
