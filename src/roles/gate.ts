// The one door to everything that only staff may do. Whoever comes through has the right at this moment; to anybody
// else what is behind it does not exist, and that they tried stands in the audit trail.
import { Composer, type MiddlewareFn } from "grammy";
import { noteAct, type StaffActName } from "../audit/audit.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf, type StaffCommand } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { type Press, readPress } from "../telegram/press.ts";
import { keepName } from "./holders.ts";
import { atOneCentre, sayOnlyAt } from "./one-centre.ts";
import { centresOf, type Held, mayDo, type Reach, type Right, reachOf, rightsOfCommand, rolesOf } from "./roles.ts";

/** Whoever acts, as they stand at this press. */
export interface Staff {
  readonly telegramId: number;
  readonly held: readonly Held[];
  /** For which centres they have the right that this act needs. */
  readonly reach: Reach;
  /** The one centre of several that they chose to look at, and that `reach` is narrowed to */
  readonly only?: string;
  /** Records what they did. */
  note(act: StaffActName, subject?: string, aboutTelegramId?: number): Promise<number>;
}

/**
 * `no-such-thing` is answered and recorded as an act without the right is: nobody can tell whether there is something
 * that is not theirs.
 */
export type Done = "done" | "no-such-thing";

/**
 * Does what was asked: by a button's argument and nonce, by the words behind a command, or by words that were waited for
 * and what they are about.
 */
export type Hear = (rt: Runtime, ctx: BotContext, staff: Staff, argument: string, nonce: string) => Promise<Done>;

/** What a feature lets staff do; `acts.ts` joins them. */
export interface StaffActs {
  /** By the act of a button. Every act that begins with the same word, up to the dash, belongs to staff alone. */
  readonly presses: Readonly<Record<string, StaffPress>>;
  readonly commands: Partial<Readonly<Record<StaffCommand, Hear>>>;
  /** By what `waitForWords` waits for: what they type next. */
  readonly words: Readonly<Record<string, AwaitedWords>>;
}

export interface StaffPress {
  readonly right: Right;
  readonly hear: Hear;
  /**
   * A list to which the desk leads: whoever chose one centre there sees that one's alone. What they came to otherwise, and that
   * is of another centre of theirs, they see all the same.
   */
  readonly lists?: true;
}

export interface AwaitedWords {
  readonly right: Right;
  readonly hear: Hear;
  /** Says, after /cancel, that nothing is waited for any more. */
  readonly left: (ctx: BotContext) => Promise<void>;
}

/** An act that asks by itself whether whoever is there may; undefined is said to who may not. */
type GuardedAct = (rt: Runtime, ctx: BotContext, argument: string, nonce: string) => Promise<Done | undefined>;

/** Acts behind a door, as buttons and typed words reach them. */
export interface Guarded {
  /** Every act that begins with one of these words, up to the dash, is behind the door. */
  readonly families: ReadonlySet<string>;
  readonly presses: Readonly<Record<string, GuardedAct>>;
  /** `leave` says, after /cancel, that nothing is waited for any more. */
  readonly words: Readonly<Record<string, { readonly hear: GuardedAct; readonly leave: GuardedAct }>>;
}

/** The acts of staff, each of which asks for its right at the moment at which it is done. */
export function guardedStaff({ presses, words }: Pick<StaffActs, "presses" | "words">): Guarded {
  const asked =
    (right: Right, hear: Hear, lists = false): GuardedAct =>
    async (rt, ctx, argument, nonce) => {
      const staff = await staffOf(rt, ctx, right);
      if (!staff) return;
      const at = lists ? await atOneCentre(rt, staff) : staff;
      if (at.only === undefined) return hear(rt, ctx, staff, argument, nonce);
      if ((await hear(rt, ctx, at, argument, nonce)) === "no-such-thing") return hear(rt, ctx, staff, argument, nonce);
      if (staff.reach.length !== 1) await sayOnlyAt(rt, ctx, at.only);
      return "done";
    };
  return {
    families: new Set(Object.keys(presses).map(family)),
    presses: mapped(presses, ({ right, hear, lists }) => asked(right, hear, lists)),
    words: mapped(words, ({ right, hear, left }) => ({
      hear: asked(right, hear),
      leave: asked(right, async (_, ctx) => {
        await left(ctx);
        return "done";
      }),
    })),
  };
}

/** Hears the commands and the presses of staff. Where the answer is no, the update goes on as anybody's. */
export function staffOnly(rt: Runtime, acts: StaffActs): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  for (const [command, hear] of Object.entries(acts.commands) as [StaffCommand, Hear][])
    chat.command(namesOf(command), async (ctx, next) => {
      const staff = await staffOf(rt, ctx, ...rightsOfCommand[command]);
      if (staff && ctx.from) await keepName(rt.db, ctx.from);
      const outcome = staff && (await hear(rt, ctx, staff, ctx.match.trim(), ""));
      if (outcome === "done") return;
      await noteRefusal(rt, ctx, `/${command}`); // what was typed behind it may be a name
      return next();
    });
  chat.use(guardedPresses(rt, guardedStaff(acts)));
  return chat;
}

/** Hears the presses of everything behind a door. Where the answer is no, that is noted, and the press goes on as anybody's. */
export function guardedPresses(rt: Runtime, { families, presses }: Guarded): MiddlewareFn<BotContext> {
  const isBehind = isOneOf(families);
  return async (ctx, next) => {
    const { data } = ctx.callbackQuery ?? {};
    if (data === undefined || !isBehind(data)) return next();
    const press = readPress(data);
    const hear = press && Object.hasOwn(presses, press.act) ? presses[press.act] : undefined;
    const outcome = press && hear && (await hear(rt, ctx, press.argument, press.nonce));
    if (outcome === "done") return;
    await noteRefusal(rt, ctx, press ? described(press) : `${family(actIn(data))} ?`);
    return next();
  };
}

/** Whoever wrote or pressed, if they have one of these rights at this moment: the first that they have is what they come with. */
export async function staffOf(rt: Runtime, ctx: BotContext, ...rights: readonly Right[]): Promise<Staff | undefined> {
  const { telegramId } = ctx.candidate;
  const held = await rolesOf(rt, telegramId);
  const right = rights.find((each) => mayDo(held, each));
  if (right === undefined) return undefined;
  const reach = reachOf(held, right);
  return {
    telegramId,
    held,
    reach,
    note: (act, subject, aboutTelegramId) =>
      noteAct(rt.db, { telegramId, act, subject, aboutTelegramId, reach, at: rt.now() }),
  };
}

/** Records that somebody tried what they may not, or what there is not. */
export async function noteRefusal(rt: Runtime, ctx: BotContext, subject: string): Promise<void> {
  const { telegramId } = ctx.candidate;
  const reach = centresOf(await rolesOf(rt, telegramId));
  await noteAct(rt.db, { telegramId, act: "refused", subject, reach, at: rt.now() });
}

/** Also what no version of ours has written is seen for the attempt that it is. */
function isOneOf(families: ReadonlySet<string>): (data: string) => boolean {
  return (data) => families.has(family(actIn(data)));
}

function mapped<From, To>(from: Readonly<Record<string, From>>, to: (each: From) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(from).map(([name, each]) => [name, to(each)]));
}

function actIn(data: string): string {
  return data.split(":", 2)[1] ?? "";
}

function family(act: string): string {
  return act.split("-", 1)[0] ?? "";
}

function described({ act, argument }: Press): string {
  return argument === "" ? act : `${act} ${argument}`;
}
