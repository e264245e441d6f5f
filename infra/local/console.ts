/** Builds the console that the gateway serves, unless a built one is given or the sources are unchanged. */
import { buildConsole } from '@duban/console/build';
import { type Say, step } from './progress.ts';
import { StartError } from './start-error.ts';

/** Returns the directory of the built console. Throws `StartError` with the fault of the build. */
export const bringConsole = async (given: string | undefined, say: Say): Promise<string> => {
  if (given !== undefined) return given;
  const build = async () => {
    try {
      return await buildConsole();
    } catch (cause) {
      const details = [cause instanceof Error ? cause.message : String(cause)];
      throw new StartError(
        'The console could not be built. 控制台未能构建。',
        ['Mend its sources in services/console'],
        {
          details,
        },
      );
    }
  };
  const { directory } = await step('console', say, build, ({ built }) => (built ? 'built' : 'up to date'));
  return directory;
};
