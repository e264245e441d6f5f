/** A workflow that never gives its thread back, and one that does: each export is a workflow. */

export const endlessWorkflow = async (): Promise<never> => {
  for (;;);
};

export const promptWorkflow = async (): Promise<string> => 'here';
