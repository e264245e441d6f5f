/** Whoever has shown no valid token holds few connections, from one address and in all: the oldest make room for new ones. */

import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export type StrangerLimits = {
  /** From one address; undefined behind a proxy, whose connections all have its own. */
  readonly perAddress: number | undefined;
  readonly total: number;
};

export type Strangers<Held> = {
  add(held: Held, address: string): void;
  /** It has ended, or a valid token came over it: it is not limited any more. */
  forget(held: Held): void;
  readonly count: number;
};

/** A newcomer is let in and somebody older is ended: else whoever was first could keep everybody else out. */
export const createStrangers = <Held>(
  { perAddress, total }: StrangerLimits,
  end: (held: Held) => void,
): Strangers<Held> => {
  /** Each in the order in which it came. */
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

/** Every connection of the server, from its beginning on. */
export const limitConnections = (server: Server, limits: StrangerLimits): Strangers<Socket> => {
  const strangers = createStrangers<Socket>(limits, (socket) => socket.destroy());
  server.on('connection', (socket: Socket) => {
    socket.once('close', () => strangers.forget(socket));
    strangers.add(socket, socket.remoteAddress ?? '');
  });
  return strangers;
};
