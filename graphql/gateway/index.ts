/** The gateway's public interface: started with the caller's ports, and the tokens that it accepts. */

export { createAccessRecord } from './audit/access-record.ts';
export { type Authenticate, createAuthenticate } from './auth/identity.ts';
export { createCommandBus } from './commands/command-bus.ts';
export { createLoadPlan } from './commands/plan-tables.ts';
export { openPaperOffice } from './http/paper-office.ts';
export { startGateway } from './http/server.ts';
