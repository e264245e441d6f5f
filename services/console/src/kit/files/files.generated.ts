// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FileFactsFragment = { readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number };
