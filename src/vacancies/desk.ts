// From where somebody writes vacancies: a recruiter for their company, or staff for the companies of their centres. The
// acts are the same; their names begin with the word of the door behind which they stand.
import type { StaffActName } from "../audit/audit.ts";
import type { HearRecruiter } from "../companies/gate.ts";
import type { Done, Hear } from "../roles/gate.ts";
import { mayDo } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Vacancy, vacancyWhere } from "./vacancies.ts";
import { theirs, type Writer } from "./writers.ts";

export interface Desk {
  /** With which word the acts begin */
  readonly door: "vacancy" | "posting";
  readonly writer: Writer;
  /** The act of the screen from which one comes */
  readonly home: "staff" | "company" | "menu";
  /** Records what they did. */
  note(act: StaffActName, subject?: string): Promise<unknown>;
}

/** Does what was asked, at either desk. */
export type HearAtDesk = (rt: Runtime, ctx: BotContext, desk: Desk, argument: string, nonce: string) => Promise<Done>;

/** Staff's desk. */
export function atStaff(hear: HearAtDesk): Hear {
  return (rt, ctx, { telegramId, reach, held, note }, argument, nonce) => {
    const home = mayDo(held, "desk") ? "staff" : "menu";
    return hear(rt, ctx, { door: "posting", writer: { telegramId, reach }, home, note }, argument, nonce);
  };
}

/** A recruiter's desk. */
export function atCompany(hear: HearAtDesk): HearRecruiter {
  return (rt, ctx, { telegramId, companyCode, note }, argument, nonce) =>
    hear(rt, ctx, { door: "vacancy", writer: { telegramId, companyCode }, home: "company", note }, argument, nonce);
}

/** A button of a desk: `open` is `vacancy-open` or `posting-open`; no act is the desk's own first screen. */
export function deskButton(
  { door }: Pick<Desk, "door">,
  label: string,
  act: string,
  argument: string | number = "",
  nonce: string | number = "",
) {
  return button(label, act === "" ? door : `${door}-${act}`, argument, nonce);
}

/** Whether this desk may decide over what companies write. */
export function isStaffs({ door }: Pick<Desk, "door">): boolean {
  return door === "posting";
}

export interface Pressed {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly desk: Desk;
  readonly vacancy: Vacancy;
  /** What a button carries behind the id */
  readonly rest: string;
  readonly nonce: string;
}

/** Finds the vacancy of a button, or of words that were waited for, before its act; one that is not theirs is no such thing. */
export function onVacancy(act: (pressed: Pressed) => Promise<Done>): HearAtDesk {
  return async (rt, ctx, desk, argument, nonce) => {
    const read = readArgument(argument);
    const vacancy = read && (await vacancyWhere(rt.db, { AND: [{ id: read.id }, theirs(desk.writer)] }));
    if (!read || !vacancy) return "no-such-thing";
    return act({ rt, ctx, desk, vacancy, rest: read.rest, nonce });
  };
}

/** Hears typed words about a vacancy: what they are about comes where a button has its nonce. */
export function typedOn(act: (pressed: Pressed, said: string) => Promise<Done>): HearAtDesk {
  return (rt, ctx, desk, said, asked) => onVacancy((pressed) => act(pressed, said.trim()))(rt, ctx, desk, asked, "");
}

const LARGEST_ID = 2_147_483_647;

function readArgument(argument: string): { id: number; rest: string } | undefined {
  const [, digits = "", rest = ""] = /^(\d{1,10})(?:\.(.*))?$/.exec(argument) ?? [];
  const id = Number(digits);
  return digits !== "" && id >= 1 && id <= LARGEST_ID ? { id, rest } : undefined;
}
