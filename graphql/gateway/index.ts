/** The gateway as other rooms may use it: started with ports of their own, and the tokens that it accepts. */

export { type AccessRecord, createAccessRecord } from './access-record.ts';
export { createCommandBus } from './command-bus.ts';
export { type Edge, USUAL_EDGE } from './edge.ts';
export { createHealth, type Health, workerIsThere } from './health.ts';
export { type Authenticate, createAuthenticate, type TokenConfig } from './identity.ts';
export { type Gateway, type GatewayOptions, startGateway } from './server.ts';
export * from './token.ts';
