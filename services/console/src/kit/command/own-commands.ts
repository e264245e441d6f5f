/** The commands that this window sent: what they change is no news to it. Another window of the same account is told. */

const sent = new Set<string>();

/** Takes every id that the input names: that of the command, and those of its rows. */
export const noteOwnCommands = (input: unknown): void => {
  if (typeof input !== 'object' || input === null) return;
  for (const [name, value] of Object.entries(input)) {
    if (name === 'commandId' && typeof value === 'string') sent.add(value);
    else noteOwnCommands(value);
  }
};

export const isOwnCommand = (commandId: string): boolean => sent.has(commandId);
