/** What the graph needs of its server: reads, changes, commands, time and ids, and who calls. */

import type { Paper } from '@duban/documents';
import type {
  Actor,
  AttachedFile,
  Instant,
  LampPolicy,
  Made,
  MeasureOrder,
  PlanDefinition,
  PlanOrder,
  Refusal,
  Role,
} from '@duban/domain';
import type { ChangeFeed, Readers } from '@duban/read-models';
import type { FileFault, GivenInfo, ImportedPlan } from '@duban/tables';

/** Who calls, as the token says. */
export type Identity = {
  readonly subject: string;
  readonly role: Exclude<Role, 'system'>;
  /** Id of the unit that a reporter or head speaks for, else null. */
  readonly unit: string | null;
  /** Id of the leader's post that the token names, else null. */
  readonly leader: string | null;
  /** The only plan that is open to this caller; null for every plan. */
  readonly plan: string | null;
  /** Names the login that the token comes from, where its issuer tells; of a token that stands for itself, the token. */
  readonly session?: string | null;
  readonly expiresAt: Instant;
};

/** The orders that a person gives; the other is the clock's. */
export type PersonOrder = Exclude<MeasureOrder, { type: 'passDeadline' }>;

export type GivenCommand = {
  readonly plan: string;
  readonly measure: string;
  readonly commandId: string;
  readonly actor: Actor;
  readonly order: PersonOrder;
};

/** Where the command's last event stands: version of the measure's stream, position in the plan's log. */
export type CommandPosition = { readonly version: number; readonly position: number };
/** The orders on a plan that a person gives; adoption and clock are the operator's. */
export type PersonPlanOrder = Exclude<PlanOrder, { type: 'adoptPlan' | 'setClock' }>;

export type GivenPlanCommand = {
  readonly plan: string;
  readonly commandId: string;
  readonly actor: Actor;
  readonly order: PersonPlanOrder;
};

export type CommandOutcome =
  /** `made`: what the command made; absent where a worker of an earlier version did it. */
  | { readonly kind: 'done'; readonly place: CommandPosition; readonly made?: readonly Made[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nothing runs for this measure: either there is none, or it has to be recovered. */
  | { readonly kind: 'absent' };

/** What a command would come to; `absent` as above. */
export type Judgement =
  | { readonly kind: 'passes' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'absent' };

export type Commands = {
  /**
   * Gives the command to its measure; a draft begins one. Throws `UnavailableError` when nothing is known of its fate.
   */
  execute(command: GivenCommand): Promise<CommandOutcome>;
  /** The same for a command on a plan itself. */
  executePlan(command: GivenPlanCommand): Promise<CommandOutcome>;
  /**
   * What each of the commands would come to were it given now and in this order, in their order; none is given, and no
   * draft is among them. Whoever gives them later may find that somebody was faster. Throws `UnavailableError`.
   */
  judge(commands: readonly GivenCommand[]): Promise<readonly Judgement[]>;
};

/** A part of Duban did not answer; what was asked may or may not have been done. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
  /** Why nothing answers, where that is known and lasts until somebody mends it. */
  readonly standstill: { readonly zh: string; readonly en: string } | null;

  constructor(
    message: string,
    { standstill = null, ...options }: ErrorOptions & { readonly standstill?: UnavailableError['standstill'] } = {},
  ) {
    super(message, options);
    this.standstill = standstill;
  }
}

/** Where official papers become files. */
type PaperOffice = {
  /** Renders the paper and keeps its file, once however often. `size` in bytes. Throws `UnavailableError`. */
  keep(paper: Paper): Promise<{ readonly sha256: string; readonly size: number }>;
  /** An issued file; null where the store has none. Throws where its bytes were altered. */
  file(sha256: string): Promise<Uint8Array | null>;
  /** Keeps an office's checked template for heads, once however often. */
  keepTemplate(template: Uint8Array): Promise<{ readonly sha256: string; readonly size: number }>;
  /** The address of the page on which anybody can verify an issued paper; it is printed on the paper. */
  readonly page: string;
};

/** A file that a command names: its hash, as the upload has answered it. */
export type NamedFile = { readonly sha256: string };

/** The files that people have uploaded. */
export type UploadedFiles = {
  /**
   * The files of these names that the caller or the caller's unit has uploaded to the plan, in their order and null where
   * there is none. They are kept from then on.
   */
  claim(
    by: { readonly plan: string; readonly subject: string; readonly unit: string | null },
    hashes: readonly string[],
  ): Promise<readonly (AttachedFile | null)[]>;
  /**
   * Removes the bytes of a file that was withdrawn, unless an event or an upload elsewhere still carries them. Null where
   * it cannot be known yet, and it will be done later.
   */
  removeWithdrawn(plan: string, sha256: string): Promise<'removed' | 'kept' | null>;
};

/** Task tables of which plans are made. */
export type PlanTables = {
  /** Reads and judges the file, apart from everything else. Throws `UnavailableError` where too many are being read. */
  judge(table: Uint8Array, given: GivenInfo): Promise<ImportedPlan | FileFault>;
  /**
   * Adopts the plan and issues its measures; `load` names what is loaded: the same again goes on where it stopped, and
   * another plan under the same id is refused. Throws `UnavailableError`.
   */
  load(plan: PlanDefinition, by: { readonly actor: Actor; readonly load: string }): Promise<CommandOutcome>;
};

/** What a server brings for all requests. */
export type Ports = {
  /** Bound to a reader: the database filters what they see. */
  readonly readsFor: Readers;
  readonly changes: Pick<ChangeFeed, 'waitFor' | 'changes'>;
  readonly commands: Commands;
  /** Lamp policies from which a plan's own may begin; none where the server brings none. */
  readonly lampPolicyTemplates?: readonly LampPolicy[];
  readonly papers: PaperOffice;
  /** None where the server loads no plans. */
  readonly planTables?: PlanTables | undefined;
  /** None where the server takes no files. */
  readonly uploads?: UploadedFiles | undefined;
  /** Real milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
};

/** Whether a plan is within the caller's reach. */
export const opens = ({ plan }: Identity, asked: string): boolean => plan === null || plan === asked;
