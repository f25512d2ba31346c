// Which company a button or typed words are about, for staff who may look after it.
import type { Done, Hear, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { companyWithin, type WholeCompany } from "./companies.ts";

/** A company of the staff member's centres, and what stood behind its code. */
export interface OnCompany {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly company: WholeCompany;
  readonly rest: string;
  readonly nonce: string;
}

/** Opens the company that a button names: `PRESISI`, `PRESISI.52.71`. Another centre's is no company. */
export function onCompany(does: (on: OnCompany) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument, nonce) => {
    const on = await open(rt, ctx, staff, argument);
    return on ? does({ ...on, nonce }) : "no-such-thing";
  };
}

/** The same for typed words, which come with what they are about. */
export function aboutCompany(does: (on: OnCompany, said: string) => Promise<Done>): Hear {
  return async (rt, ctx, staff, said, about) => {
    const on = await open(rt, ctx, staff, about);
    return on ? does({ ...on, nonce: "" }, said.trim()) : "no-such-thing";
  };
}

async function open(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<OnCompany | undefined> {
  const [, code, rest = ""] = /^([A-Z0-9][A-Z0-9-]{1,19})(?:\.(.*))?$/.exec(argument) ?? [];
  const company = code === undefined ? null : await companyWithin(rt.db, code, staff.reach);
  return company ? { rt, ctx, staff, company, rest, nonce: "" } : undefined;
}
