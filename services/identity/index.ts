/** An OpenID Connect provider for trying Duban out: accounts from a file, a login page, tokens that the gateway accepts. */

export type { Account } from './accounts.ts';
export { type Identity, type IdentityOptions, startIdentity } from './server.ts';
