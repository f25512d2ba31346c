// Where a person stands with their registrations, and the answer to a button that is too old to lead anywhere.
import { rememberNothingBegun } from "../candidates/know-candidate.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { menuScreen, type Standing } from "../menu/menu.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { registrationsOf } from "./registration.ts";
import { standingLine } from "./screens.ts";
import { isOpenState } from "./states.ts";

/** Where a known person stands: the unfinished registration to go on with, the open ones with their states. */
export async function registrationStanding(rt: Runtime, ctx: BotContext): Promise<Standing | undefined> {
  const { words, candidate } = ctx;
  if (candidate.nothingBegun) return undefined;
  const [draft, registrations] = await Promise.all([
    rt.db.registrationDraft.findUnique({ where: { candidateId: candidate.id }, select: { programme: true } }),
    registrationsOf(rt, candidate.id),
  ]);
  const open = registrations.filter(({ state }) => isOpenState(state)).slice(0, 3);
  const programme = draft?.programme && inLanguage(draft.programme.name, words.language);
  const lines = [
    ...(open.length > 0 ? [words.html("registration-standing"), ...open.map((each) => standingLine(words, each))] : []),
    ...(programme ? [words.html("registration-standing-unfinished", { programme })] : []),
    ...(draft && !programme ? [words.html("registration-standing-begun")] : []),
  ];
  if (!draft && registrations.length === 0) await rememberNothingBegun(rt, ctx, true);
  if (lines.length === 0) return undefined;
  return { text: lines.join("\n\n"), buttons: draft ? [[button(words.plain("registration-resume"), "resume")]] : [] };
}

/** What a button no longer leads to: one kind line, and where the person stands now. */
export async function oldButton(rt: Runtime, ctx: BotContext): Promise<void> {
  const { words } = ctx;
  if (ctx.callbackQuery) ctx.popUp(words.plain("telegram-old-button"));
  const lead = ctx.callbackQuery ? "" : words.html("registration-nothing-open");
  await show(ctx, menuScreen(words, await registrationStanding(rt, ctx), lead));
}
