/** Files that were withdrawn and whose bytes are still there, as after a copy of the store from before was put back. */

import { type FileRegister, type NamedFile, readFileRegister } from './named-files.ts';
import { type NeedOptions, neededFiles } from './needed-files.ts';

type AttachedStore = { has(sha256: string): Promise<boolean> };
export type LeftOptions = NeedOptions & { readonly attached: AttachedStore };

/** Of those that the register has as withdrawn, without those that another log or an upload still needs. */
export const leftWithdrawn = async (
  register: FileRegister,
  { attached, ...options }: LeftOptions,
): Promise<readonly NamedFile[]> => {
  const left: NamedFile[] = [];
  for (const file of register.withdrawn()) if (await attached.has(file.sha256)) left.push(file);
  if (left.length === 0) return left;
  const needed = await neededFiles(
    options,
    left.map(({ sha256 }) => sha256),
  );
  return left.filter(({ sha256 }) => !needed.attached.has(sha256) && !needed.papers.has(sha256));
};

/** Removes their bytes; returns which. */
export const removeLeftWithdrawn = async (
  plans: readonly string[],
  options: LeftOptions & { readonly attached: AttachedStore & { remove(sha256: string): Promise<void> } },
): Promise<readonly NamedFile[]> => {
  const left = await leftWithdrawn(await readFileRegister(options.store, plans), options);
  for (const { sha256 } of left) await options.attached.remove(sha256);
  return left;
};
