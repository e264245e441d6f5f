/** Starts a gateway with a real change feed and subscribes to it: over server-sent events, WebSocket, or without reading. */

import { connect } from 'node:net';
import { ALL_PLANS, signToken, type TokenSubject } from '@duban/auth';
import { type Change, createChangeFeed } from '@duban/read-models';
import type { Ports } from '@duban/schema';
import type { TestEnvironment } from '@duban/schema/testing/environment';
import { type Client, createClient } from 'graphql-ws';
import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { createAccessRecord } from '../audit/access-record.ts';
import { authenticateWith } from '../auth/identity.ts';
import type { Edge } from '../http/edge.ts';
import { startGateway } from '../http/server.ts';

const authority = { issuer: 'duban', audience: 'duban' };

export const openSubscribedGateway = async (
  environment: TestEnvironment,
  ports: Partial<Ports> = {},
  edge: Partial<Edge> = {},
) => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const privateJwk = { ...(await exportJWK(pair.privateKey)), alg: 'ES256' };
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256' }] });
  const feed = createChangeFeed(environment.database, { pollMs: 50 });
  /** For each subscriber in order: how many changes it received, and whether it is still open. */
  const subscribers: { taken: number; open: boolean }[] = [];
  const counted: Ports['changes'] = {
    waitFor: feed.waitFor,
    changes: (from) => ({
      [Symbol.asyncIterator]() {
        const iterator: AsyncIterator<Change> = feed.changes(from)[Symbol.asyncIterator]();
        const subscriber = { taken: 0, open: true };
        subscribers.push(subscriber);
        return {
          next: async () => {
            const result = await iterator.next();
            if (result.done) subscriber.open = false;
            else subscriber.taken += 1;
            return result;
          },
          return: async () => {
            subscriber.open = false;
            return (await iterator.return?.()) ?? { done: true, value: undefined };
          },
        };
      },
    }),
  };
  const gateway = await startGateway({
    ports: { ...environment.ports, now: Date.now, changes: counted, ...ports },
    edge,
    authenticate: authenticateWith(keys, authority),
    record: createAccessRecord(environment.database, { log: pino({ level: 'silent' }) }),
    graphiql: false,
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
    health: () => Promise.reject(new Error('This test does not call health')),
  });
  const { port } = gateway;
  const tokenFor = async (subject: TokenSubject, ttl = 60) =>
    `Bearer ${await signToken({ plan: ALL_PLANS, ...subject, ...authority, privateJwk, ttl })}`;
  const clients: Client[] = [];
  return {
    port,
    subscribers,
    tokenFor,
    stop: () => gateway.stop(),
    socketFor: (authorization: string, closed?: (code: number) => void): Client => {
      const client = createClient({
        url: `ws://127.0.0.1:${port}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization },
        retryAttempts: 0,
        lazyCloseTimeout: 0,
        on: { closed: (event) => closed?.((event as { code: number }).code) },
      });
      clients.push(client);
      return client;
    },
    /** Sends a request over a raw connection and reads nothing of the answer. */
    unread: (head: string, ...rest: readonly Buffer[]) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.pause();
      socket.write(head);
      for (const part of rest) socket.write(part);
      return socket;
    },
    close: async () => {
      for (const client of clients) await client.dispose();
      await gateway.stop();
      await feed.close();
    },
  };
};

export type SubscribedGateway = Awaited<ReturnType<typeof openSubscribedGateway>>;
