// A recruiter's home: their company, how it stands, and the ways from there.
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { findCompany } from "./companies.ts";
import type { Recruiter, RecruiterActs } from "./gate.ts";

/** What recruiters do with their company. */
export const companyActs: RecruiterActs = {
  presses: { company: { hear: openHome, whileSuspended: true } },
  words: {},
};

/** Shows a recruiter their company. */
export async function openHome(
  rt: Runtime,
  ctx: BotContext,
  { companyCode }: Recruiter,
): Promise<"done" | "no-such-thing"> {
  const company = await findCompany(rt.db, companyCode);
  if (!company) return "no-such-thing";
  const { words } = ctx;
  const { legalName: name, state } = company;
  const head = words.html("companies-home", { name, state: words.plain(`companies-state-${state}`) });
  await show(ctx, {
    text: [head, ...(state === "verified" ? [] : [words.html(`companies-home-${state}`)])].join("\n\n"),
    buttons: [[button(words.plain("telegram-menu"), "menu")]],
  });
  return "done";
}

/** What everybody else reads who asks for a company's place: how a company becomes a partner. */
export function howToBecomeOne(words: Words): Screen {
  return {
    text: words.html("companies-how"),
    buttons: [[button(words.plain("menu-centre"), "centres"), button(words.plain("telegram-menu"), "menu")]],
  };
}
