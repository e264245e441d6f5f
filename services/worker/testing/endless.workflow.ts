/** Test workflows: one that never yields its thread, and one that returns at once. */

export const endlessWorkflow = async (): Promise<never> => {
  for (;;);
};

export const promptWorkflow = async (): Promise<string> => 'here';
