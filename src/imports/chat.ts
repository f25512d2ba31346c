// What is said and pressed about imports, by staff and by a company's recruiters. Whether somebody may at all is asked
// before, at the doors; whether an import is theirs is asked here, of every one.

import { inLanguage } from "../catalogue/catalogue.ts";
import { activeCentres } from "../centres/centres.ts";
import type { RecruiterActs } from "../companies/gate.ts";
import type { HomeWay } from "../companies/home.ts";
import type { Done, StaffActs } from "../roles/gate.ts";
import { reaches } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { send, show } from "../telegram/screen.ts";
import { decideOn, openDoubts } from "./deciding.ts";
import { openDeskList } from "./desk-list.ts";
import { type Importer, isWithin, kindsOf, recruiterImporter, staffImporter } from "./importer.ts";
import { countsOf, forgetRows, moveImport, ownImport, subjectOf, waitingImport } from "./imports.ts";
import { sampleFile } from "./mending.ts";
import { type ImportWork, READ } from "./reading.ts";
import { SAVE } from "./saving.ts";
import * as screens from "./screens.ts";
import { type Kinds, possibleKinds, printFor, screenOf } from "./showing.ts";
import { beginFile, chosenCentre, waitForFile, waitingFile } from "./waiting.ts";

const right = "import";

/** Does what was asked of an import. */
type HearImporter = (rt: Runtime, ctx: BotContext, importer: Importer, argument: string, kinds: Kinds) => Promise<Done>;

/** What both sides do, by what follows the word of the door. */
const presses: Readonly<Record<string, HearImporter>> = {
  "": openImport,
  "-sample": sendSample,
  "-open": openOne,
  "-kind": chooseKind,
  "-save": saveOne,
  "-drop": dropOne,
  "-doubts": openDoubts,
  "-use": decideOn("use"),
  "-leave": decideOn("leave"),
};

/** /import and what is behind it, for these kinds. */
export function importActs(kinds: Kinds): StaffActs {
  const heard = (hear: HearImporter): StaffActs["presses"][string] => ({
    right,
    hear: (rt, ctx, staff, argument) => hear(rt, ctx, staffImporter(staff), argument, kinds),
  });
  return {
    presses: {
      ...named("import", heard),
      "import-centre": heard(chooseCentre),
      "import-list": { right, hear: openDeskList(kinds) },
    },
    commands: { import: (rt, ctx, staff) => openImport(rt, ctx, staffImporter(staff), "", kinds) },
    words: {},
  };
}

/** The same for recruiters: into their own company alone. */
export function companyImportActs(kinds: Kinds): RecruiterActs {
  return {
    presses: named("vacancy-sheet", (hear) => ({
      hear: (rt, ctx, recruiter, argument) => hear(rt, ctx, recruiterImporter(recruiter), argument, kinds),
    })),
    words: {},
  };
}

/** From a company's home to its spreadsheets. */
export const sheetWay: HomeWay = { act: "vacancy-sheet", label: (words) => words.plain("imports-company-button") };

function named<Act>(door: screens.Door, as: (hear: HearImporter) => Act): Record<string, Act> {
  return Object.fromEntries(Object.entries(presses).map(([act, hear]) => [`${door}${act}`, as(hear)]));
}

/** On which side somebody imports. */
export function doorOf({ companyCode }: Pick<Importer, "companyCode">): screens.Door {
  return companyCode === undefined ? "import" : "vacancy-sheet";
}

/** The centres whose records somebody may import, in the operator's order. */
export async function centresWithin(rt: Runtime, { reach }: Pick<Importer, "reach">, language: string) {
  const all = await activeCentres(rt.db);
  return all
    .filter(({ code }) => reaches(reach, code))
    .map(({ code, name }) => ({ code, name: inLanguage(name, language) }));
}

async function openImport(
  rt: Runtime,
  ctx: BotContext,
  importer: Importer,
  argument: string,
  kinds: Kinds,
): Promise<Done> {
  if (importer.companyCode !== undefined && argument !== "") return "no-such-thing";
  await importer.note("imports-opened");
  const centres = await centresWithin(rt, importer, ctx.words.language);
  const chosen = argument === "centres" ? undefined : await chosenCentre(rt, importer, centres);
  if (chosen === undefined) await show(ctx, screens.centresScreen(ctx.words, kinds, centres, false));
  else await ask(rt, ctx, importer, chosen, kinds);
  return "done";
}

async function ask(rt: Runtime, ctx: BotContext, importer: Importer, centreCode: string, kinds: Kinds): Promise<void> {
  await waitForFile(rt, importer, centreCode);
  const centres = (await centresWithin(rt, importer, ctx.words.language)).map(({ code }) => code);
  const waiting = await waitingImport(rt.db, importer, centres);
  const print = await printFor(rt, ctx.words, { centreCode, companyCode: importer.companyCode });
  const own = kindsOf(kinds, importer.companyCode);
  await show(ctx, screens.askScreen(print, own, { waiting: waiting?.id, isOneOfMany: centres.length > 1 }));
}

/** Chosen before a file comes, or after it came. */
async function chooseCentre(
  rt: Runtime,
  ctx: BotContext,
  importer: Importer,
  argument: string,
  kinds: Kinds,
): Promise<Done> {
  const centres = await centresWithin(rt, importer, ctx.words.language);
  if (!centres.some(({ code }) => code === argument)) return "no-such-thing";
  const file = await waitingFile(rt, importer.telegramId);
  if (file) {
    await waitForFile(rt, importer, argument); // the next file is for the same
    await beginFile(rt, ctx, importer, { kinds, centreCode: argument, file });
    return "done";
  }
  const messageId = ctx.callbackQuery?.message?.message_id ?? 0;
  const here = await rt.db.spreadsheetImport.findFirst({
    where: { telegramId: BigInt(importer.telegramId), messageId },
  });
  if (!here) await ask(rt, ctx, importer, argument, kinds); // else this message shows what became of the file already
  return "done";
}

async function sendSample(
  _rt: Runtime,
  ctx: BotContext,
  importer: Importer,
  argument: string,
  kinds: Kinds,
): Promise<Done> {
  const own = kindsOf(kinds, importer.companyCode);
  const kind = argument === "" ? own[0] : own.find(({ name }) => name === argument);
  if (!kind) return "no-such-thing";
  await importer.note("imports-opened");
  await ctx.replyWithDocument(sampleFile(ctx.words, kind), { caption: kind.sampleWords(ctx.words).caption });
  return "done";
}

async function find(rt: Runtime, importer: Importer, argument: string) {
  const one = await ownImport(rt.db, Number(argument), importer.telegramId);
  return one && isWithin(importer, one) ? one : undefined;
}

async function openOne(
  rt: Runtime,
  ctx: BotContext,
  importer: Importer,
  argument: string,
  kinds: Kinds,
): Promise<Done> {
  const one = await find(rt, importer, argument);
  if (!one) return "no-such-thing";
  await importer.note("imports-opened", String(one.id));
  await show(ctx, await screenOf(rt, ctx.words, kinds, one));
  const messageId = ctx.callbackQuery?.message?.message_id;
  if (messageId !== undefined) await rt.db.spreadsheetImport.update({ where: { id: one.id }, data: { messageId } });
  return "done";
}

/** Says what a file is whose headings fit several kinds; then it is read as that. */
async function chooseKind(
  rt: Runtime,
  ctx: BotContext,
  importer: Importer,
  argument: string,
  kinds: Kinds,
): Promise<Done> {
  const [id = "", name = ""] = argument.split(".");
  const one = await find(rt, importer, id);
  if (!one || !possibleKinds(kinds, one).some((kind) => kind.name === name)) return "no-such-thing";
  const messageId = ctx.callbackQuery?.message?.message_id ?? null;
  const { count } = await rt.db.spreadsheetImport.updateMany({
    where: { id: one.id, state: "refused", reason: "which-kind", fileId: { not: null } },
    data: { state: "reading", reason: null, kind: name, beatAt: rt.now(), messageId },
  });
  if (count === 0) return tooLate(rt, ctx, kinds, one.id);
  await show(ctx, screens.readingScreen(await printFor(rt, ctx.words, one), one.id));
  await rt.work.send<ImportWork>(READ, { importId: one.id }, { key: String(one.id) });
  return "done";
}

async function saveOne(
  rt: Runtime,
  ctx: BotContext,
  importer: Importer,
  argument: string,
  kinds: Kinds,
): Promise<Done> {
  const one = await find(rt, importer, argument);
  if (!one) return "no-such-thing";
  const messageId = ctx.callbackQuery?.message?.message_id ?? null;
  const isMoved = await rt.db.$transaction(async (tx) => {
    if (!(await moveImport(tx, { id: one.id, from: "previewed", to: "saving", at: rt.now() }))) return false;
    await tx.spreadsheetImport.update({ where: { id: one.id }, data: { messageId } });
    return true;
  });
  if (!isMoved) return tooLate(rt, ctx, kinds, one.id);
  await show(ctx, screens.savingScreen(await printFor(rt, ctx.words, one), one.id));
  // Sent after the screen, which it will write over; should it not come to this, what stands still is taken up again.
  await rt.work.send<ImportWork>(SAVE, { importId: one.id }, { key: String(one.id) });
  return "done";
}

async function dropOne(
  rt: Runtime,
  ctx: BotContext,
  importer: Importer,
  argument: string,
  kinds: Kinds,
): Promise<Done> {
  const one = await find(rt, importer, argument);
  if (!one) return "no-such-thing";
  const isMoved = await rt.db.$transaction(async (tx) => {
    if (!(await moveImport(tx, { id: one.id, from: "previewed", to: "dropped", at: rt.now() }))) return false;
    await forgetRows(tx, one.id);
    return true;
  });
  if (!isMoved) return tooLate(rt, ctx, kinds, one.id);
  await importer.note("import-dropped", subjectOf(one.id, countsOf(one)));
  await show(ctx, screens.droppedScreen(await printFor(rt, ctx.words, one), { ...one, reason: null }));
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
export function sayAsDocument(ctx: BotContext, importer: Importer, kinds: Kinds): Promise<void> {
  return send(ctx, screens.asDocumentScreen(ctx.words, doorOf(importer), kinds));
}
