/** What the gateway tells the page, in a meta element: who logs people in. */

export type Settings = {
  /** The OpenID Connect issuer and the console's client id there; null where the installation has none. */
  readonly login: { readonly issuer: string; readonly client: string } | null;
};

export const readSettings = (): Settings => {
  const content = document.querySelector('meta[name="duban-settings"]')?.getAttribute('content') ?? '';
  return JSON.parse(content) as Settings;
};
