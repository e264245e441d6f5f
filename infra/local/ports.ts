/** Chooses ports: the same from start to start, or the next free one where that is in use, unless it is configured. */
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataDir } from './data-dir.ts';
import { StartError } from './start-error.ts';

export type PortName = 'postgres' | 'temporal' | 'temporalUi' | 'gateway' | 'smtp' | 'mailbox' | 'identity';

const defaultPorts: Record<PortName, number> = {
  postgres: 15432,
  temporal: 17233,
  temporalUi: 18233,
  gateway: 4000,
  smtp: 11025,
  mailbox: 18025,
  identity: 14000,
};

const keys: Record<PortName, string> = {
  postgres: 'DUBAN_POSTGRES_PORT',
  temporal: 'DUBAN_TEMPORAL_PORT',
  temporalUi: 'DUBAN_TEMPORAL_UI_PORT',
  gateway: 'DUBAN_HTTP_PORT',
  smtp: 'DUBAN_SMTP_PORT',
  mailbox: 'DUBAN_MAILBOX_PORT',
  identity: 'DUBAN_IDENTITY_PORT',
};

const portsFile = z.record(z.string(), z.number());
const MAX_PORTS_TRIED = 50;

/**
 * The port for `name`: the configured one (`chosen`), or that of the last start, or the default.
 * Throws `StartError` when a configured port is in use; otherwise takes the next free one, reports and remembers it.
 */
export const choosePort = async (dir: DataDir, name: PortName, chosen?: number): Promise<number> => {
  if (chosen !== undefined) {
    if (await isFree(chosen)) return chosen;
    throw new StartError(`Port ${chosen} (${keys[name]}) is taken by another process. 端口 ${chosen} 已被占用。`, [
      `Free it, or choose another: ${keys[name]}=${chosen + 1}`,
      `Or leave ${keys[name]} unset: a free port is then found by itself`,
    ]);
  }
  const file = join(dir.path, 'ports.json');
  const known = readPorts(file);
  const wanted = known[name] ?? defaultPorts[name];
  for (let port = wanted; port < wanted + MAX_PORTS_TRIED; port += 1) {
    // The ports of one engine must differ from each other even before they are in use.
    const ours = Object.entries(known).some(([other, number]) => other !== name && number === port);
    if (ours || !(await isFree(port))) continue;
    if (port !== wanted) {
      dir.say(`  ! port ${wanted} is taken by another process: using ${port} (${keys[name]}=… chooses another)`);
    }
    writeFileSync(file, `${JSON.stringify({ ...known, [name]: port })}\n`);
    return port;
  }
  throw new StartError(`No port from ${wanted} to ${wanted + MAX_PORTS_TRIED - 1} is free. 没有可用端口。`, [
    `Choose one: ${keys[name]}=…`,
  ]);
};

/** A port that is free now, for tests. */
export const anyFreePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
};

const isFree = async (port: number): Promise<boolean> => {
  return !(await answers(port)) && (await canListen(port));
};

/** macOS lets two processes listen on one port, so listening alone is no proof. */
const answers = (port: number): Promise<boolean> => {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
};

const canListen = (port: number): Promise<boolean> => {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
};

const readPorts = (file: string): Record<string, number> => {
  try {
    return portsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
};
