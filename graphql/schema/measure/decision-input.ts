/** The input of a decision on what waits for it on a measure: granted or not, with a note. */

import { builder } from '../builder.ts';
import { COMMAND_ID_WORDS, MEASURE_WORDS } from '../commands/command-payload.ts';

export const decisionInput = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      measure: t.id({ required: true, description: MEASURE_WORDS }),
      granted: t.boolean({ required: true, description: '是否同意。Whether the request is granted.' }),
      note: t.string({
        required: true,
        defaultValue: '',
        description: '意见；不同意时必填。A note; required, as the reason, where the request is refused.',
      }),
      commandId: t.id({ description: COMMAND_ID_WORDS }),
    }),
  });
