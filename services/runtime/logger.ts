/** Logs one JSON line per entry on standard output: ids and types, never payloads. */
import { type Logger, pino, stdSerializers } from 'pino';

export type { Logger } from 'pino';

/** Fields of a Postgres error that quote rows or parameters. */
const fieldsWithPayload = new Set(['detail', 'where', 'internalQuery', 'parameters', 'query']);

/** Makes the logger of one process; `service` is on every line. Write facts as fields: `log.info({ measureId }, 'issued')`. */
export const createLogger = (service: string, level = 'info'): Logger => {
  return pino({
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: withoutPayload },
  });
};

const withoutPayload = (error: Error): Record<string, unknown> => {
  return Object.fromEntries(Object.entries(stdSerializers.err(error)).filter(([key]) => !fieldsWithPayload.has(key)));
};
