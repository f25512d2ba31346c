// A spreadsheet that staff send, whether they were asked for one or not.
import type { MiddlewareFn } from "grammy";
import type { Document } from "grammy/types";
import { staffOf } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import { MOST_BYTES } from "../spreadsheets/spreadsheets.ts";
import type { BotContext } from "../telegram/context.ts";
import { send } from "../telegram/screen.ts";
import { centresWithin, sayAsDocument } from "./chat.ts";
import { centresScreen, refusedScreen } from "./screens.ts";
import type { Kinds } from "./showing.ts";
import { beginFile, chosenCentre, isAskedForFile, keepFile } from "./waiting.ts";

/**
 * Hears files of those who may import; of anybody else they are messages like any other. Whoever was asked for a file may
 * send any, and is told what is wrong with it; whoever was not, sends a spreadsheet by its name. Too large a file is
 * refused before it is fetched.
 */
export function importDocuments(rt: Runtime, kinds: Kinds): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const { message } = ctx;
    const document = message?.document;
    if (!message || (!document && !message.photo)) return next();
    const staff = await staffOf(rt, ctx, "import");
    const kind = kinds[0];
    if (!staff || !kind) return next();
    const isAsked = await isAskedForFile(rt, staff.telegramId);
    if (!document) return isAsked ? sayAsDocument(ctx) : next();
    if (!isAsked && !isNamedSpreadsheet(document)) return next();
    if ((document.file_size ?? 0) > MOST_BYTES) {
      await staff.note("import-refused", "0 too-big");
      return send(ctx, refusedScreen(ctx.words, kind, "too-big"));
    }
    const file = { fileId: document.file_id, key: `${message.chat.id}.${message.message_id}` };
    const centres = await centresWithin(rt, staff, ctx.words.language);
    const centreCode = await chosenCentre(rt, staff, centres);
    if (centreCode !== undefined) return beginFile(rt, ctx, staff, { kinds, centreCode, file });
    await keepFile(rt, staff.telegramId, file);
    return send(ctx, centresScreen(ctx.words, kind, centres, true));
  };
}

function isNamedSpreadsheet({ file_name = "", mime_type = "" }: Document): boolean {
  return (
    /\.(csv|tsv|xlsx?|xlsm|xlsb|ods|numbers)$/i.test(file_name) || /spreadsheet|ms-excel|text\/csv/.test(mime_type)
  );
}
