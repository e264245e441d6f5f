/** The gateway's public interface: started with the caller's ports, and the tokens that it accepts. */

export { type AccessRecord, createAccessRecord } from './audit/access-record.ts';
export { type Authenticate, createAuthenticate, type TokenConfig } from './auth/identity.ts';
export { createCommandBus } from './commands/command-bus.ts';
export { DEFAULT_EDGE, type Edge } from './http/edge.ts';
export { createHealth, type Health, isWorkerPolling } from './http/health.ts';
export { type Gateway, type GatewayOptions, startGateway } from './http/server.ts';
