/** Serves `/health` and `/ready` for a process that has no HTTP server of its own. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Parts of the process by name; `false` if a part does not work. */
type ProbeParts = Readonly<Record<string, boolean>>;

export type ProbeOptions = {
  /** `host:port`; port 0 for any free one. */
  readonly address: string;
  /** Whether the main loop has run recently. The answer itself shows that the event loop is not blocked. */
  readonly live: () => ProbeParts;
  /** Whether the process works and can reach its dependencies; one that does not answer is `false`. */
  readonly ready: () => Promise<ProbeParts>;
  /** Further fields for the body of `/ready`. */
  readonly facts?: () => Readonly<Record<string, unknown>>;
};

export type RunningProbe = { readonly port: number; close(): Promise<void> };

/** The time that a dependency has to answer. */
const ANSWER_TIMEOUT_MS = 2_000;

/** `GET /health` and `GET /ready` answer 200 or 503 with the state of each part. Rejects if it cannot listen. */
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
  // A failure of the probe must not end the process.
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

/** Whether `ask` resolves within 2 seconds. */
export const answers = async (ask: () => Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ANSWER_TIMEOUT_MS, false);
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

/** A main loop calls `beat` in each round; `within(ms)` says whether the last call is recent enough. */
export const createPulse = () => {
  let last = performance.now();
  return {
    beat: (): void => {
      last = performance.now();
    },
    within: (ms: number): boolean => performance.now() - last < ms,
  };
};
