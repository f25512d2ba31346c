// The way from a button to what it is about: a session, a person's way, a scheme. What is not theirs is none.
import type { Done, Hear, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { atCentres, type Way, wayWhere } from "./assessments.ts";
import { schemeWithin } from "./schemes.ts";
import { type SessionWithin, sessionWithin } from "./sessions.ts";

const LARGEST_ID = 2_147_483_647;

/** An id, and what else a button's argument holds behind a dot. */
export function readArgument(argument: string): { id: number; rest: string } | undefined {
  const [, digits = "", rest = ""] = /^(\d{1,10})(?:\.(.*))?$/.exec(argument) ?? [];
  const id = Number(digits);
  return digits !== "" && id >= 1 && id <= LARGEST_ID ? { id, rest } : undefined;
}

/** Somebody's press or words. */
export interface Pressed {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  /** What a button carries behind the id */
  readonly rest: string;
  readonly nonce: string;
}

export type OnSession = Pressed & { readonly session: SessionWithin };
export type OnWay = Pressed & { readonly way: Way };
export type Scheme = NonNullable<Awaited<ReturnType<typeof schemeWithin>>>;
export type OnScheme = Pressed & { readonly scheme: Scheme };

/** Finds the session of a button before its act. */
export function onSession(act: (pressed: OnSession) => Promise<Done>): Hear {
  return about(
    (rt, staff, id) => sessionWithin(rt.db, id, staff.reach),
    (pressed, session) => act({ ...pressed, session }),
  );
}

/** Finds the certification of a button before its act. */
export function onWay(act: (pressed: OnWay) => Promise<Done>): Hear {
  return about(
    (rt, staff, id) => wayWhere(rt.db, { id, ...atCentres(staff.reach) }),
    (pressed, way) => act({ ...pressed, way }),
  );
}

/** Finds the scheme of a button before its act. */
export function onScheme(act: (pressed: OnScheme) => Promise<Done>): Hear {
  return about(
    (rt, staff, id) => schemeWithin(rt.db, id, staff.reach),
    (pressed, scheme) => act({ ...pressed, scheme }),
  );
}

/** Hears typed words about something: what they are about comes where a button has its nonce. */
export function typed<About extends Pressed>(
  find: (act: (pressed: About) => Promise<Done>) => Hear,
  act: (pressed: About, said: string) => Promise<Done>,
): Hear {
  return (rt, ctx, staff, said, asked) => find((pressed) => act(pressed, said.trim()))(rt, ctx, staff, asked, "");
}

function about<Thing>(
  find: (rt: Runtime, staff: Staff, id: number) => Promise<Thing | null | undefined>,
  act: (pressed: Pressed, thing: Thing) => Promise<Done>,
): Hear {
  return async (rt, ctx, staff, argument, nonce) => {
    const read = readArgument(argument);
    const thing = read && (await find(rt, staff, read.id));
    if (!read || !thing) return "no-such-thing";
    return act({ rt, ctx, staff, rest: read.rest, nonce }, thing);
  };
}
