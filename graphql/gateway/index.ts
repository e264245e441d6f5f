/** The gateway as other rooms may use it: started with ports of their own, and the tokens that it accepts. */

export { type AccessRecord, createAccessRecord } from './audit/access-record.ts';
export { type Authenticate, createAuthenticate, type TokenConfig } from './auth/identity.ts';
export { createCommandBus } from './commands/command-bus.ts';
export { type Edge, USUAL_EDGE } from './http/edge.ts';
export { createHealth, type Health, workerIsThere } from './http/health.ts';
export { type Gateway, type GatewayOptions, startGateway } from './http/server.ts';
