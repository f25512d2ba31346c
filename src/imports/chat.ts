// What staff say and press about imports. Whether somebody may at all is asked before, in `roles/gate.ts`.

import { inLanguage } from "../catalogue/catalogue.ts";
import { activeCentres } from "../centres/centres.ts";
import type { Done, Staff, StaffActs } from "../roles/gate.ts";
import { reaches } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { send, show } from "../telegram/screen.ts";
import { countsOf, forgetRows, moveImport, ownImport, subjectOf, waitingImport } from "./imports.ts";
import { sampleFile } from "./mending.ts";
import type { ImportWork } from "./reading.ts";
import { SAVE } from "./saving.ts";
import * as screens from "./screens.ts";
import { type Kinds, printFor, screenOf } from "./showing.ts";
import { beginFile, chosenCentre, waitForFile, waitingFile } from "./waiting.ts";

const right = "import";

/** /import and what is behind it, for these kinds; the first is the only one until there are more. */
export function importActs(kinds: Kinds): StaffActs {
  const heard = (
    hear: (rt: Runtime, ctx: BotContext, staff: Staff, argument: string, kinds: Kinds) => Promise<Done>,
  ) => ({
    right: right as typeof right,
    hear: (rt: Runtime, ctx: BotContext, staff: Staff, argument: string) => hear(rt, ctx, staff, argument, kinds),
  });
  return {
    presses: {
      import: heard(openImport),
      "import-centre": heard(chooseCentre),
      "import-sample": heard(sendSample),
      "import-open": heard(openOne),
      "import-save": heard(saveOne),
      "import-drop": heard(dropOne),
    },
    commands: { import: (rt, ctx, staff) => openImport(rt, ctx, staff, "", kinds) },
    words: {},
  };
}

/** The centres whose records somebody may import, in the operator's order. */
export async function centresWithin(rt: Runtime, { reach }: Staff, language: string) {
  const all = await activeCentres(rt.db);
  return all
    .filter(({ code }) => reaches(reach, code))
    .map(({ code, name }) => ({ code, name: inLanguage(name, language) }));
}

async function openImport(rt: Runtime, ctx: BotContext, staff: Staff, argument: string, kinds: Kinds): Promise<Done> {
  await staff.note("imports-opened");
  const kind = kinds[0] as Kinds[number];
  const centres = await centresWithin(rt, staff, ctx.words.language);
  const chosen = argument === "centres" ? undefined : await chosenCentre(rt, staff, centres);
  if (chosen === undefined) await show(ctx, screens.centresScreen(ctx.words, kind, centres, false));
  else await ask(rt, ctx, staff, chosen, kinds);
  return "done";
}

async function ask(rt: Runtime, ctx: BotContext, staff: Staff, centreCode: string, kinds: Kinds): Promise<void> {
  await waitForFile(rt, staff.telegramId, centreCode);
  const kind = kinds[0] as Kinds[number];
  const centres = (await centresWithin(rt, staff, ctx.words.language)).map(({ code }) => code);
  const waiting = await waitingImport(rt.db, staff.telegramId, centres);
  const print = await printFor(rt, ctx.words, centreCode);
  await show(ctx, screens.askScreen(print, kind, { waiting: waiting?.id, isOneOfMany: centres.length > 1 }));
}

/** Chosen before a file comes, or after it came. */
async function chooseCentre(rt: Runtime, ctx: BotContext, staff: Staff, argument: string, kinds: Kinds): Promise<Done> {
  const centres = await centresWithin(rt, staff, ctx.words.language);
  if (!centres.some(({ code }) => code === argument)) return "no-such-thing";
  const file = await waitingFile(rt, staff.telegramId);
  if (file) {
    await waitForFile(rt, staff.telegramId, argument); // the next file is for the same
    await beginFile(rt, ctx, staff, { kinds, centreCode: argument, file });
    return "done";
  }
  const messageId = ctx.callbackQuery?.message?.message_id ?? 0;
  const here = await rt.db.spreadsheetImport.findFirst({ where: { telegramId: BigInt(staff.telegramId), messageId } });
  if (!here) await ask(rt, ctx, staff, argument, kinds); // else this message shows what became of the file already
  return "done";
}

async function sendSample(_rt: Runtime, ctx: BotContext, staff: Staff, _: string, kinds: Kinds): Promise<Done> {
  await staff.note("imports-opened");
  const kind = kinds[0] as Kinds[number];
  await ctx.replyWithDocument(sampleFile(ctx.words, kind), { caption: ctx.words.plain("imports-sample-caption") });
  return "done";
}

async function find(rt: Runtime, staff: Staff, argument: string) {
  const one = await ownImport(rt.db, Number(argument), staff.telegramId);
  return one && reaches(staff.reach, one.centreCode) ? one : undefined;
}

async function openOne(rt: Runtime, ctx: BotContext, staff: Staff, argument: string, kinds: Kinds): Promise<Done> {
  const one = await find(rt, staff, argument);
  if (!one) return "no-such-thing";
  await staff.note("imports-opened", String(one.id));
  await show(ctx, await screenOf(rt, ctx.words, kinds, one));
  const messageId = ctx.callbackQuery?.message?.message_id;
  if (messageId !== undefined) await rt.db.spreadsheetImport.update({ where: { id: one.id }, data: { messageId } });
  return "done";
}

async function saveOne(rt: Runtime, ctx: BotContext, staff: Staff, argument: string, kinds: Kinds): Promise<Done> {
  const one = await find(rt, staff, argument);
  if (!one) return "no-such-thing";
  const messageId = ctx.callbackQuery?.message?.message_id ?? null;
  const isMoved = await rt.db.$transaction(async (tx) => {
    if (!(await moveImport(tx, { id: one.id, from: "previewed", to: "saving", at: rt.now() }))) return false;
    await tx.spreadsheetImport.update({ where: { id: one.id }, data: { messageId } });
    return true;
  });
  if (!isMoved) return tooLate(rt, ctx, kinds, one.id);
  await show(ctx, screens.savingScreen(await printFor(rt, ctx.words, one.centreCode), one.id));
  // Sent after the screen, which it will write over; should it not come to this, what stands still is taken up again.
  await rt.work.send<ImportWork>(SAVE, { importId: one.id }, { key: String(one.id) });
  return "done";
}

async function dropOne(rt: Runtime, ctx: BotContext, staff: Staff, argument: string, kinds: Kinds): Promise<Done> {
  const one = await find(rt, staff, argument);
  if (!one) return "no-such-thing";
  const isMoved = await rt.db.$transaction(async (tx) => {
    if (!(await moveImport(tx, { id: one.id, from: "previewed", to: "dropped", at: rt.now() }))) return false;
    await forgetRows(tx, one.id);
    return true;
  });
  if (!isMoved) return tooLate(rt, ctx, kinds, one.id);
  await staff.note("import-dropped", subjectOf(one.id, countsOf(one)));
  await show(ctx, screens.droppedScreen(await printFor(rt, ctx.words, one.centreCode), { ...one, reason: null }));
  return "done";
}

/** It was decided already: by a press before this one, or by the clock. What is under way shows itself. */
async function tooLate(rt: Runtime, ctx: BotContext, kinds: Kinds, id: number): Promise<Done> {
  const now = await rt.db.spreadsheetImport.findUniqueOrThrow({ where: { id } });
  if (now.state !== "saving") await show(ctx, await screenOf(rt, ctx.words, kinds, now));
  ctx.popUp(ctx.words.plain("imports-no-longer"));
  return "done";
}

/** A picture where a file was asked for. */
export function sayAsDocument(ctx: BotContext): Promise<void> {
  return send(ctx, screens.asDocumentScreen(ctx.words));
}
