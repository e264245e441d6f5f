/** The one schema builder: fields are non-null unless they say otherwise, and null means "there is none", never "it failed". */

import type { CivilDate, Instant } from '@duban/domain';
import SchemaBuilder from '@pothos/core';
import type { Context } from './kernel/context.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    CivilDate: { Input: CivilDate; Output: CivilDate };
    Instant: { Input: Instant; Output: Instant };
    Position: { Input: number; Output: number };
    Json: { Input: unknown; Output: unknown };
  };
}>({ defaultFieldNullability: false });
