// A spreadsheet that staff or a company's recruiter send, whether they were asked for one or not.
import type { MiddlewareFn } from "grammy";
import type { Document } from "grammy/types";
import { type Recruiter, recruiterOf } from "../companies/gate.ts";
import { stoppedScreen } from "../companies/stopped-screen.ts";
import { staffOf } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import { MOST_BYTES } from "../spreadsheets/spreadsheets.ts";
import type { BotContext } from "../telegram/context.ts";
import { send } from "../telegram/screen.ts";
import { centresWithin, doorOf, sayAsDocument } from "./chat.ts";
import { type Importer, kindsOf, recruiterImporter, staffImporter } from "./importer.ts";
import { centresScreen, refusedScreen } from "./screens.ts";
import type { Kinds } from "./showing.ts";
import { askedForFile, beginFile, chosenCentre, keepFile } from "./waiting.ts";

/**
 * Hears files of those who may import, staff or a recruiter; of anybody else they are messages like any other. Whoever was asked for a file may
 * send any, and is told what is wrong with it; whoever was not, sends a spreadsheet by its name. Too large a file is
 * refused before it is fetched.
 */
export function importDocuments(rt: Runtime, kinds: Kinds): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const { message } = ctx;
    const document = message?.document;
    if (!message || (!document && !message.photo)) return next();
    const asked = await askedForFile(rt, ctx.candidate.telegramId);
    const found = await importerOf(rt, ctx, asked);
    if (!found) return next();
    if (document ? asked === undefined && !isNamedSpreadsheet(document) : asked === undefined) return next();
    const { importer, recruiter } = found;
    if (recruiter?.companyState === "suspended") return send(ctx, stoppedScreen(ctx.words));
    const own = kindsOf(kinds, importer.companyCode);
    if (!document) return sayAsDocument(ctx, importer, own);
    if ((document.file_size ?? 0) > MOST_BYTES) {
      await importer.note("import-refused", "0 too-big");
      return send(ctx, refusedScreen({ words: ctx.words, door: doorOf(importer) }, own, "too-big"));
    }
    const file = { fileId: document.file_id, key: `${message.chat.id}.${message.message_id}` };
    const centres = await centresWithin(rt, importer, ctx.words.language);
    const centreCode = await chosenCentre(rt, importer, centres);
    if (centreCode !== undefined) return beginFile(rt, ctx, importer, { kinds, centreCode, file });
    await keepFile(rt, importer.telegramId, file);
    return send(ctx, centresScreen(ctx.words, own, centres, true));
  };
}

/** As whom they send it: on the side on which they were asked for it, else as staff before recruiter. */
async function importerOf(
  rt: Runtime,
  ctx: BotContext,
  asked: "staff" | "company" | undefined,
): Promise<{ importer: Importer; recruiter?: Recruiter } | undefined> {
  const staff = asked === "company" ? undefined : await staffOf(rt, ctx, "import");
  if (staff) return { importer: staffImporter(staff) };
  const recruiter = await recruiterOf(rt, ctx.candidate.telegramId);
  return recruiter && { importer: recruiterImporter(recruiter), recruiter };
}

function isNamedSpreadsheet({ file_name = "", mime_type = "" }: Document): boolean {
  return (
    /\.(csv|tsv|xlsx?|xlsm|xlsb|ods|numbers)$/i.test(file_name) || /spreadsheet|ms-excel|text\/csv/.test(mime_type)
  );
}
