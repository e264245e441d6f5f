/** The demonstration is a copy of a plan under an id and a title of its own, marked as one. */

import type { PlanDefinition } from '@duban/domain';

export const demonstrationId = (plan: string): string => `${plan}-demo`;

export const demonstrationOf = (plan: PlanDefinition): PlanDefinition => ({
  ...plan,
  id: demonstrationId(plan.id),
  demonstration: true,
  title: {
    zh: `【演示】${plan.title.zh}`,
    ...(plan.title.en !== undefined && { en: `Demonstration: ${plan.title.en}` }),
  },
});
