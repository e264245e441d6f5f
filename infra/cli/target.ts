/** Chooses the engine for a command: the one in the environment, else the one that `start` runs on this data directory. */

import { readLocalEnvironment } from '@duban/local';
import { type Config, type ConfigPart, environmentWith, readConfig } from '@duban/runtime';
import { Client, Connection } from '@temporalio/client';

/** @throws ConfigurationError if neither is complete. */
export const configOf = <Part extends ConfigPart>(parts: readonly Part[]): Config<Part> =>
  readConfig(parts, environmentWith(readLocalEnvironment(dataDirectory())));

export const dataDirectory = (): string => readConfig(['data']).data.dir;

/** @throws Error with the address if Temporal does not answer. */
export const withTemporal = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const { address, namespace } = configOf(['temporal']).temporal;
  const connection = await Connection.connect({ address, connectTimeout: '3s' }).catch((cause: unknown) => {
    throw new Error(
      `Temporal at ${address} does not answer. Is Duban running (npx -y pnpm@12 start)? 无法连接，请先启动。`,
      { cause },
    );
  });
  try {
    return await work(new Client({ connection, namespace }));
  } finally {
    await connection.close();
  }
};
