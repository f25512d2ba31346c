// What helpers press: the list of whom they registered, somebody new, and how many others have registered.

import { activeCentres } from "../centres/centres.ts";
import type { Done, Staff, StaffActs } from "../roles/gate.ts";
import { namesOfStaff } from "../roles/holders.ts";
import { mayDo, reaches } from "../roles/roles.ts";
import { waitForChoice } from "../roles/typed-choices.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage } from "../telegram/paging.ts";
import { show } from "../telegram/screen.ts";
import { sayCannot, sayComes, takeBackCannot } from "./answering.ts";
import { askErase, eraseNow, openPaper, renewCode } from "./at-the-desk.ts";
import { begin } from "./beginning.ts";
import { giveAnother } from "./handing-over.ts";
import { countsByHelper, dropHelped, helpedBy, mayRegister, ownHelped } from "./helped.ts";
import * as screens from "./screens.ts";
import { askNext, hearPress, hearWords, leaveWords } from "./talking.ts";

const right = "help";

/** /assist and what is behind it. */
export const helpedActs: StaffActs = {
  presses: {
    assist: { right, hear: (rt, ctx, staff, argument) => openHome(rt, ctx, staff, argument) },
    "assist-new": { right, hear: readAloud },
    "assist-agreed": { right, hear: agreed },
    "assist-refused": { right, hear: refused },
    "assist-go": { right, hear: goOn },
    "assist-ans": { right, hear: hearPress },
    "assist-drop": { right, hear: drop },
    "assist-person": { right, hear: openPerson },
    "assist-code": { right, hear: newCode },
    "assist-comes": { right, hear: sayComes },
    "assist-cannot": { right, hear: sayCannot },
    "assist-stays": { right, hear: takeBackCannot },
    "assist-paper": { right: "desk", hear: openPaper },
    "assist-recode": { right: "desk", hear: renewCode },
    "assist-erase": { right: "desk", hear: askErase },
    "assist-erase-yes": { right: "desk", hear: eraseNow },
    "assist-helpers": { right: "desk", hear: showHelpers },
  },
  commands: { assist: (rt, ctx, staff) => openHome(rt, ctx, staff, "") },
  words: { "assist-words": { right, hear: hearWords, left: leaveWords } },
};

async function openHome(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = argument === "" ? 0 : readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("helped-viewed");
  const found = await helpedBy(rt, { helperTelegramId: staff.telegramId, page, pageSize: PAGE });
  const seesOthers = mayDo(staff.held, "desk");
  await show(ctx, screens.homeScreen(ctx.words, { ...found, page, seesOthers }));
  return "done";
}

/** The consent is read out, in the language that the person speaks. */
async function readAloud(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const [spoken = "", chosen] = argument.split(".");
  const spokenLanguage = rt.texts.languages.find((each) => each === spoken);
  if (spoken !== "" && !spokenLanguage) return "no-such-thing";
  const centres = await centresOf(rt, staff);
  const centre =
    chosen === undefined && centres.length === 1 ? centres[0] : centres.find(({ code }) => code === chosen);
  if (chosen !== undefined && !centre) return "no-such-thing";
  const may = await mayRegister(rt, staff.telegramId);
  if (may !== "yes") {
    await show(ctx, screens.enoughScreen(ctx.words, rt.config.zone, may));
    return "done";
  }
  const language = spokenLanguage ?? ctx.words.language;
  const others = rt.texts.languages.filter((each) => each !== language);
  const screen = centre
    ? screens.consentScreen(ctx.words, rt.texts.in(language), {
        ...{ others, key: ctx.update.update_id, centreCode: centre.code },
      })
    : screens.centreScreen(ctx.words, language, centres);
  await waitForChoice(rt, staff.telegramId, (screen.buttons ?? []).flat());
  await show(ctx, screen);
  return "done";
}

async function refused(_rt: Runtime, ctx: BotContext, _staff: Staff, argument: string): Promise<Done> {
  if (argument !== "") return "no-such-thing";
  await show(ctx, screens.refusedScreen(ctx.words));
  return "done";
}

/** The centres for which somebody registers others. */
async function centresOf(rt: Runtime, { reach }: Staff) {
  return (await activeCentres(rt.db)).filter(({ code }) => reaches(reach, code));
}

/** From here on there is a record: who agreed, to which wording, read out by whom, when. */
async function agreed(rt: Runtime, ctx: BotContext, staff: Staff, argument: string, press: string): Promise<Done> {
  const [spoken, centreCode = ""] = argument.split(".");
  const language = rt.texts.languages.find((each) => each === spoken);
  if (!language || !/^\d{1,15}$/.test(press)) return "no-such-thing";
  if (!(await centresOf(rt, staff)).some(({ code }) => code === centreCode)) return "no-such-thing";
  const key = `${staff.telegramId}:${press}`;
  const earlier = await rt.db.helped.findUnique({ where: { key } });
  if (earlier) {
    if (earlier.submittedAt || earlier.claimedAt) return openPerson(rt, ctx, staff, String(earlier.id));
    await askNext(rt, ctx, earlier);
    return "done";
  }
  const begun = await begin(rt, { key, language, centreCode, helperTelegramId: staff.telegramId });
  if ("until" in begun) {
    await show(ctx, screens.enoughScreen(ctx.words, rt.config.zone, begun));
    return "done";
  }
  await staff.note("helped-begun", String(begun.id));
  await askNext(rt, ctx, begun);
  return "done";
}

async function goOn(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const helped = await ownHelped(rt.db, Number(argument), staff.telegramId);
  if (!helped || helped.submittedAt) return "no-such-thing";
  await askNext(rt, ctx, helped);
  return "done";
}

async function drop(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const helped = await ownHelped(rt.db, Number(argument), staff.telegramId);
  if (!helped || !(await dropHelped(rt.db, helped))) return "no-such-thing";
  await staff.note("helped-dropped", argument);
  await show(ctx, screens.droppedScreen(ctx.words));
  return "done";
}

async function openPerson(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const helped = await ownHelped(rt.db, Number(argument), staff.telegramId);
  if (!helped) return "no-such-thing";
  await staff.note("helped-viewed", argument);
  await show(ctx, await screens.personScreen(rt, ctx.words, helped));
  return "done";
}

/** A code that was lost is not told again: a new one ends it. */
async function newCode(rt: Runtime, ctx: BotContext, staff: Staff, argument: string, stamp: string): Promise<Done> {
  const helped = await ownHelped(rt.db, Number(argument), staff.telegramId);
  if (!helped?.submittedAt) return "no-such-thing";
  return giveAnother(rt, ctx, staff, { helped, stamp, subject: argument, back: "assist-person" });
}

async function showHelpers(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  if (argument !== "") return "no-such-thing";
  await staff.note("helped-viewed", "helpers");
  const since = new Date(rt.now().getTime() - 30 * 24 * 60 * 60 * 1000);
  const counts = await countsByHelper(rt.db, { reach: staff.reach, since });
  const names = await namesOfStaff(
    rt.db,
    counts.map(({ telegramId }) => telegramId),
    (id) => ctx.words.plain("roles-nameless", { id }),
  );
  await show(ctx, screens.helpersScreen(ctx.words, counts, names));
  return "done";
}
