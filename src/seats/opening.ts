// The way from a button to what it is about: an intake, somebody with a seat. What is not theirs is none.
import type { Done, Hear, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { type IntakeWithin, intakeWithin, type Seated, seatedPeople } from "./reading.ts";

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

export type OnIntake = Pressed & { readonly intake: IntakeWithin };
export type OnSeated = Pressed & { readonly person: Seated };

/** Finds the intake of a button before its act. */
export function onIntake(act: (pressed: OnIntake) => Promise<Done>): Hear {
  return about(
    (rt, staff, id) => intakeWithin(rt.db, id, staff.reach),
    (pressed, intake) => act({ ...pressed, intake }),
  );
}

/** Finds the person of a button, by their registration, before its act. */
export function onSeated(act: (pressed: OnSeated) => Promise<Done>): Hear {
  return about(
    async (rt, { reach }, registrationId) =>
      (await seatedPeople(rt.db, rt.seal, { reach, now: rt.now(), registrationId }))[0],
    (pressed, person) => act({ ...pressed, person }),
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
  find: (rt: Runtime, staff: Staff, id: number) => Promise<Thing | undefined>,
  act: (pressed: Pressed, thing: Thing) => Promise<Done>,
): Hear {
  return async (rt, ctx, staff, argument, nonce) => {
    const read = readArgument(argument);
    const thing = read && (await find(rt, staff, read.id));
    if (!read || !thing) return "no-such-thing";
    return act({ rt, ctx, staff, rest: read.rest, nonce }, thing);
  };
}
