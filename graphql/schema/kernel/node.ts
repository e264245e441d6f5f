/** Global object identification: whatever has an id can be fetched again by it, alone or many at once. */

import { brandWithType, type OutputType } from '@pothos/core';
import { builder } from '../builder.ts';
import { asOfArg } from './as-of.ts';
import { LARGEST_PAGE } from './connection.ts';
import type { Context } from './context.ts';
import { measurePathIn, type NodeId, type NodeType, parseId } from './ids.ts';
import { badInput, quoted } from './problem.ts';
import { type Moment, type Snapshot, seen } from './snapshot.ts';

type NodeShape = object;

export const NodeRef = builder.interfaceRef<NodeShape>('Node');
NodeRef.implement({
  description: '有全局标识的对象。An object with a global id.',
  fields: (t) => ({
    id: t.id({
      description: '全局标识，全库唯一且永不改变。Global id, unique across all objects; it never changes.',
      resolve: unreachable,
    }),
  }),
});

const unreachable = (): never => {
  throw new Error('An interface is never resolved itself: each type has its own id');
};

/** How each type is found in a snapshot, by the names in its id. */
const finders: Readonly<Record<NodeType, (snapshot: Snapshot, names: readonly string[]) => unknown>> = {
  Plan: (snapshot) => snapshot,
  Section: ({ plan }, [id]) => plan.sections.find((section) => section.id === id),
  Unit: ({ plan }, [id]) => plan.units.find((unit) => unit.id === id),
  Post: ({ plan }, [id]) => plan.posts.find((post) => post.id === id),
  Leader: ({ plan }, [id]) => plan.leaders.find((leader) => leader.id === id),
  Measure: ({ read }, [id = '']) => read.measure(id),
  Target: ({ read }, [id = '']) => read.target(id),
  Milestone: ({ read }, [measure = '', milestone = '']) => read.milestone({ measure, milestone }),
  Report: ({ read }, [measure = '', report = '']) => read.report({ measure, report }),
  ReportDraft: ({ read }, [measure = '', report = '']) => read.draft({ measure, report }),
  Instruction: ({ read }, [measure = '', instruction = '']) => read.instruction({ measure, instruction }),
  Amendment: ({ read }, [measure = '', amendment = '']) => read.amendment({ measure, amendment }),
};

/** Null where there is nothing of that id, or nothing that the caller may see. */
const findNode = async (
  context: Context,
  { type, plan, names }: NodeId,
  asOf?: Moment | null,
): Promise<object | null> => {
  const snapshot = await context.snapshots.open(plan, asOf);
  const row = snapshot && (await finders[type](snapshot, names));
  if (!snapshot || typeof row !== 'object' || row === null) return null;
  const measure = measurePathIn({ type, plan, names });
  if (measure !== null) context.access.measures.add(measure);
  const node = type === 'Plan' ? { ...snapshot } : seen(snapshot, row);
  brandWithType(node, type as OutputType<typeof builder.$inferSchemaTypes>);
  return node;
};

type Asked = { readonly field: string; readonly id: string; readonly asOf: Moment | null | undefined };

/** Async to the last: of many, one that is no id must not leave the others unheard. */
const nodeOf = async (context: Context, { field, id, asOf }: Asked): Promise<object | null> => {
  const parsed = parseId(id);
  if (!parsed) throw badInput(field, { zh: '不是有效的标识', en: `is not an id: ${quoted(id)}` });
  return findNode(context, parsed, asOf);
};

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    description: '按全局标识取一个对象，没有则为空。The object with a global id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: '全局标识。Its global id.' }), ...asOfArg },
    resolve: (_root, { id, asOf }, context) => nodeOf(context, { field: 'id', id, asOf }),
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description:
      '按全局标识取多个对象，顺序同参数，没有的为空。The objects with these global ids, in the same order; null where there is none.',
    args: {
      ids: t.arg.idList({ required: true, description: `全局标识，至多${LARGEST_PAGE}个。Global ids.` }),
      ...asOfArg,
    },
    resolve: async (_root, { ids, asOf }, context) => {
      if (ids.length > LARGEST_PAGE)
        throw badInput('ids', { zh: `至多${LARGEST_PAGE}个`, en: `may be at most ${LARGEST_PAGE}` });
      return Promise.all(ids.map((id, index) => nodeOf(context, { field: `ids.${index}`, id, asOf })));
    },
  }),
}));
