/** An OpenID Connect provider for trying Duban out: accounts from a file, a page to log in, tokens that the gateway takes. */

export type { Account } from './accounts.ts';
export { type Identity, type IdentityOptions, startIdentity } from './server.ts';
