// The way from a button to what it is about: an intake, a registrant in a list, a session. What is not theirs is none.
import type { Done, Hear, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { intakeWithin, type SelectingIntake } from "./intakes.ts";
import type { Score } from "./judging.ts";
import { type Filter, filters, type Registrant, registrantsOf, type Sort } from "./registrants.ts";
import { type Session, sessionWithin } from "./sessions.ts";

const LARGEST_ID = 2_147_483_647;

/** How long what is asked may be typed: whoever looks something up takes a while. */
export const TYPING_SECONDS = 60 * 60;

/** Which list somebody works through. */
export interface View {
  readonly filter: Filter;
  readonly sort: Sort;
  /** They note this score from one person to the next, whatever the list shows */
  readonly run?: Score;
}

/** Which people the ways from one card to the next lead through. */
export function throughWhom({ filter, run }: View): Filter {
  return run === undefined ? filter : `no${run}`;
}

/** Somebody's press or words. */
export interface Pressed {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  /** What a button carries behind what it is about */
  readonly rest: string;
  readonly nonce: string;
}

export type OnIntake = Pressed & { readonly intake: SelectingIntake };
export type OnSession = Pressed & { readonly session: Session };
export type OnRegistrant = OnIntake & {
  readonly view: View;
  readonly all: readonly Registrant[];
  readonly one: Registrant;
};

/** An id, and what else a button's argument holds behind a dot. */
export function readArgument(argument: string): { id: number; rest: string } | undefined {
  const [, digits = "", rest = ""] = /^(\d{1,10})(?:\.(.*))?$/.exec(argument) ?? [];
  const id = Number(digits);
  return digits !== "" && id >= 1 && id <= LARGEST_ID ? { id, rest } : undefined;
}

/** Writes a list for a button: `open.s`; while scores of the written test are noted, `open.sw`. */
export function viewCode({ filter, sort, run }: View): string {
  return `${filter}.${sort}${run === undefined ? "" : run === "written" ? "w" : "i"}`;
}

/** Reads it back, with what stands behind it; nothing stands for everybody in the order in which they registered. */
export function readView(code: string): { view: View; rest: string } | undefined {
  if (code === "") return { view: { filter: "all", sort: "n" }, rest: "" };
  const [, word = "", sort = "", run, rest = ""] = /^([a-z]+)\.([ns])([wi])?(?:\.(.*))?$/.exec(code) ?? [];
  const filter = filters.find((each) => each === word);
  if (!filter || (sort !== "n" && sort !== "s")) return undefined;
  return { view: { filter, sort, ...(run ? { run: run === "w" ? "written" : "interview" } : {}) }, rest };
}

/** Finds the intake of a button before its act. */
export function onIntake(act: (pressed: OnIntake) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument, nonce) => {
    const read = readArgument(argument);
    const intake = read && (await intakeWithin(rt.db, read.id, staff.reach));
    return intake ? act({ rt, ctx, staff, rest: read.rest, nonce, intake }) : "no-such-thing";
  };
}

/** Finds the session of a button before its act. */
export function onSession(act: (pressed: OnSession) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument, nonce) => {
    const read = readArgument(argument);
    const session = read && (await sessionWithin(rt.db, read.id, staff.reach));
    return session ? act({ rt, ctx, staff, rest: read.rest, nonce, session }) : "no-such-thing";
  };
}

/** Finds the registrant of a button, and the list in which they were shown, before its act. */
export function onRegistrant(act: (pressed: OnRegistrant) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument, nonce) => {
    const read = readArgument(argument);
    const shown = read && readView(read.rest);
    if (!read || !shown) return "no-such-thing";
    const found = await rt.db.registration.findUnique({ where: { id: read.id }, select: { intakeId: true } });
    const intake = found?.intakeId ? await intakeWithin(rt.db, found.intakeId, staff.reach) : undefined;
    if (!intake) return "no-such-thing";
    const all = await registrantsOf(rt, intake);
    const one = all.find(({ id }) => id === read.id);
    return one ? act({ rt, ctx, staff, rest: shown.rest, nonce, intake, view: shown.view, all, one }) : "no-such-thing";
  };
}

/** The same registrant as they stand now, after something was done. */
export async function fresh(pressed: OnRegistrant): Promise<OnRegistrant> {
  const all = await registrantsOf(pressed.rt, pressed.intake);
  return { ...pressed, all, one: all.find(({ id }) => id === pressed.one.id) ?? pressed.one };
}

/** What a button carries about a registrant in a list. */
export function cardCode({ one, view }: Pick<OnRegistrant, "one" | "view">, more = ""): string {
  return `${one.id}.${viewCode(view)}${more === "" ? "" : `.${more}`}`;
}

/** Hears typed words about something: what they are about comes where a button has its nonce. */
export function typed<About extends Pressed>(
  find: (act: (pressed: About) => Promise<Done>) => Hear,
  act: (pressed: About, said: string) => Promise<Done>,
): Hear {
  return (rt, ctx, staff, said, asked) => find((pressed) => act(pressed, said.trim()))(rt, ctx, staff, asked, "");
}
