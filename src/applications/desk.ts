// Which applicant or vacancy a recruiter's button, or their typed words, are about: of their own company alone.
import type { HearRecruiter, Recruiter } from "../companies/gate.ts";
import type { Done } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { type Vacancy, vacancyWhere } from "../vacancies/vacancies.ts";
import { type Application, companysApplication } from "./applications.ts";
import type { Deciding } from "./deciding.ts";

export interface OnApplicant {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly recruiter: Recruiter;
  readonly application: Application;
  /** What a button carries behind the id */
  readonly rest: string;
  /** The last move that was seen, where the button says it */
  readonly nonce: string;
}

/** Opens the application that a button names: `12`, `12.experience`. Another company's is no application. */
export function onApplicant(does: (on: OnApplicant) => Promise<Done>): HearRecruiter {
  return async (rt, ctx, recruiter, argument, nonce) => {
    const on = await open(rt, ctx, recruiter, argument);
    return on ? does({ ...on, nonce }) : "no-such-thing";
  };
}

/** The same for typed words, which come with what they are about and what was seen of it: `12@31`, `12.29393000@31`. */
export function aboutApplicant(does: (on: OnApplicant, said: string) => Promise<Done>): HearRecruiter {
  return async (rt, ctx, recruiter, said, about) => {
    const [argument = "", nonce = ""] = about.split("@");
    const on = await open(rt, ctx, recruiter, argument);
    return on ? does({ ...on, nonce }, said.trim()) : "no-such-thing";
  };
}

async function open(
  rt: Runtime,
  ctx: BotContext,
  recruiter: Recruiter,
  argument: string,
): Promise<OnApplicant | undefined> {
  const read = readArgument(argument);
  if (!read) return undefined;
  const { companyCode } = recruiter;
  const application = await companysApplication(rt.db, { id: read.id, companyCode });
  return application && { rt, ctx, recruiter, application, rest: read.rest, nonce: "" };
}

/** The application as it is after what was just done. */
export async function fresh(on: OnApplicant): Promise<OnApplicant> {
  const { rt, recruiter, application } = on;
  const { companyCode } = recruiter;
  const now = await companysApplication(rt.db, { id: application.id, companyCode });
  return { ...on, application: now ?? application };
}

/** What a decision says of itself. */
export function decidingOf({ recruiter, application, nonce }: OnApplicant): Deciding {
  const { companyCode, telegramId } = recruiter;
  return { id: application.id, companyCode, telegramId, seen: /^\d{1,10}$/.test(nonce) ? Number(nonce) : undefined };
}

export interface OnVacancy {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly recruiter: Recruiter;
  readonly vacancy: Vacancy;
  readonly rest: string;
}

/** Opens the vacancy that a button names: `7`, `7.applied.0`. */
export function onOwnVacancy(does: (on: OnVacancy) => Promise<Done>): HearRecruiter {
  return async (rt, ctx, recruiter, argument) => {
    const read = readArgument(argument);
    const { companyCode } = recruiter;
    const vacancy = read && (await vacancyWhere(rt.db, { id: read.id, companyCode }));
    return read && vacancy ? does({ rt, ctx, recruiter, vacancy, rest: read.rest }) : "no-such-thing";
  };
}

const LARGEST_ID = 2_147_483_647;

function readArgument(argument: string): { id: number; rest: string } | undefined {
  const [, digits = "", rest = ""] = /^(\d{1,10})(?:\.(.*))?$/.exec(argument) ?? [];
  const id = Number(digits);
  return digits !== "" && id >= 1 && id <= LARGEST_ID ? { id, rest } : undefined;
}
