/** Health probes of a process that serves nothing else: whether it lives, and whether it can do its work. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A part of the process by its name; `false` where it does not work. */
export type ProbeParts = Readonly<Record<string, boolean>>;

export type ProbeOptions = {
  /** `host:port`; port 0 for any free one. */
  readonly address: string;
  /** Whether the main loop has moved lately; that the event loop turns is shown by the answer itself. */
  readonly live: () => ProbeParts;
  /** Whether what the process needs can be reached and it works. A part that fails to answer is `false`. */
  readonly ready: () => Promise<ProbeParts>;
  /** What else whoever asks for readiness is told. */
  readonly facts?: () => Readonly<Record<string, unknown>>;
};

export type RunningProbe = { readonly port: number; close(): Promise<void> };

/** Milliseconds that a part has to answer. */
const PART_LIMIT_MS = 2_000;

/** `GET /health` and `GET /ready` answer 200 or 503, and which part it is. Rejects where the port cannot be had. */
export const startProbe = async ({ address, live, ready, facts }: ProbeOptions): Promise<RunningProbe> => {
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
      response.end(`${JSON.stringify(body)}\n`);
    };
    const [path] = (request.url ?? '/').split('?', 1);
    if (path === '/health') {
      const parts = live();
      return answer(works(parts) ? 200 : 503, { live: works(parts), parts });
    }
    if (path === '/ready') {
      const parts = { ...live(), ...(await ready()) };
      return answer(works(parts) ? 200 : 503, { ready: works(parts), parts, ...facts?.() });
    }
    return answer(404, { error: 'NOT_FOUND', paths: ['/health', '/ready'] });
  });
  const at = address.lastIndexOf(':');
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address.slice(0, at), port: Number(address.slice(at + 1)) }, resolve);
  });
  // Its own failure must not end what it watches.
  server.on('error', () => {});
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const works = (parts: ProbeParts): boolean => Object.values(parts).every(Boolean);

/** Whether what is asked answers in time. */
export const answers = async (ask: () => Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PART_LIMIT_MS, false);
  });
  try {
    return await Promise.race([
      ask().then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
};

/** Beats whenever a main loop comes round. */
export const createPulse = () => {
  let last = performance.now();
  return {
    beat: (): void => {
      last = performance.now();
    },
    within: (ms: number): boolean => performance.now() - last < ms,
  };
};
