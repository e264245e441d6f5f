/** An S3 server that keeps its objects in a directory: `go install github.com/versity/versitygw/cmd/versitygw@v1.8.0`. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { vi } from 'vitest';

export const S3_SERVER = 'versitygw';
export const KEYS = { accessKeyId: 'duban', secretAccessKey: 'not-so-secret' };

/** `directory` has one for each bucket. Returns when it answers. */
export const startServer = async (port: string, directory: string): Promise<ChildProcess> => {
  const keys = ['--access', KEYS.accessKeyId, '--secret', KEYS.secretAccessKey];
  const child = spawn(S3_SERVER, [...keys, '--port', `127.0.0.1:${port}`, 'posix', directory], {
    stdio: 'ignore',
  });
  const answers = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.destroy();
        resolve();
      });
      socket.on('error', reject);
    });
  await vi.waitFor(answers, { timeout: 60_000, interval: 100 });
  return child;
};
export const killServer = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};
