// Files are made, and deleted from the chat, when nobody is typing.
import { type Api, InputFile } from "grammy";
import type { SpreadsheetExport } from "../platform/generated/prisma/client.ts";
import { mayDo, reachOf, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { type Format, formats, spreadsheet } from "../spreadsheets/spreadsheets.ts";
import { isGone, isTooLarge, isUnreachable, surelyNotSent } from "../telegram/answers.ts";
import { onceMoreAtMost } from "../telegram/once-more.ts";
import { printingIn } from "../telegram/printing.ts";
import { type ExportKind, LASTS_MS, MAKE, markWord, type Opened, sheetOf, type Wanted } from "./exports.ts";

/** Telegram takes 50 MB from a bot; a little of it is the call itself. */
const MOST_BYTES = 49_500_000;
/** So long after it was sent Telegram lets a bot delete its message. */
const DELETABLE_MS = 48 * 60 * 60 * 1000;
const EXPIRE = "exports-expire";

/** Names the steps by which files are made and deleted. */
export function exportsWork(rt: Runtime, api: Api, kinds: readonly ExportKind[]): void {
  // A long file takes its time; whoever still waits after some tries asks again.
  rt.work.handle<Wanted>(MAKE, { retries: 3, limitSeconds: 600 }, makeExport(rt, api, kinds));
  // What fails is tried again the next time.
  rt.work.handle(EXPIRE, { retries: 0, limitSeconds: 120 }, () => expireExports(rt, api));
  rt.work.every(EXPIRE, "*/10 * * * *", rt.config.zone);
}

/** Makes a file and sends it to whoever asked, if they still have the right to all that is in it. */
export function makeExport(rt: Runtime, api: Api, kinds: readonly ExportKind[], mostBytes = MOST_BYTES) {
  return async ({ exportId }: Wanted): Promise<void> => {
    const wanted = await rt.db.spreadsheetExport.findUnique({ where: { id: exportId } });
    const kind = kinds.find(({ name }) => name === wanted?.kind);
    if (!wanted || !kind || wanted.sentAt !== null || wanted.trouble !== null) return;
    const held = await rolesOf(rt, Number(wanted.telegramId));
    const asked = { scope: wanted.scope, reach: reachOf(held, kind.right), words: rt.texts.in(wanted.language) };
    const opened = mayDo(held, kind.right) ? await kind.open(rt, asked) : undefined;
    if (!opened) return noteTrouble(rt, wanted, "right");
    let trouble: "unreachable" | "large" | undefined;
    await onceMoreAtMost(rt, `export:${exportId}`, async () => {
      trouble = await send(rt, api, wanted, opened, mostBytes);
    });
    if (trouble === "large") await sayTooLarge(rt, api, wanted);
    if (trouble) await noteTrouble(rt, wanted, trouble);
  };
}

/** Sends the file while it is made; answers why it could not, where trying again would not help. */
async function send(
  rt: Runtime,
  api: Api,
  wanted: SpreadsheetExport,
  opened: Opened,
  mostBytes: number,
): Promise<"unreachable" | "large" | undefined> {
  const { id, telegramId, language, mark } = wanted;
  const words = rt.texts.in(language);
  const format: Format = formats.find((each) => each === wanted.format) ?? "csv";
  const until = new Date(rt.now().getTime() + LASTS_MS);
  const caption = words.plain("exports-caption", {
    about: [`${opened.title}.`, opened.note].filter(Boolean).join(" "),
    mark: markWord(mark),
    until: printingIn(words.language, rt.config.zone).dateTime(until),
  });
  const made = { rows: 0, bytes: 0 };
  const sheet = sheetOf(opened, words, mark, () => {
    made.rows += 1;
  });
  async function* bytes() {
    for await (const chunk of spreadsheet(format, words.language, sheet)) {
      made.bytes += chunk.byteLength;
      if (made.bytes > mostBytes) throw new Error("a file is larger than Telegram carries");
      yield chunk;
    }
  }
  // Should we die before its message is known, this is all that tells that there may be one.
  const before = { doubtfulAt: wanted.doubtfulAt };
  await rt.db.spreadsheetExport.update({ where: { id }, data: { doubtfulAt: wanted.doubtfulAt ?? rt.now() } });
  try {
    const file = new InputFile(bytes(), `${opened.fileName}.${format}`);
    const { message_id: messageId } = await api.sendDocument(Number(telegramId), file, { caption });
    const data = { ...before, rows: made.rows, messageId, sentAt: rt.now(), expiresAt: until };
    await rt.db.spreadsheetExport.update({ where: { id }, data });
    return undefined;
  } catch (error) {
    const isLarge = made.bytes > mostBytes || isTooLarge(error);
    if (isLarge || surelyNotSent(error)) await rt.db.spreadsheetExport.update({ where: { id }, data: before });
    if (isUnreachable(error)) return "unreachable"; // who has blocked us since wants no file
    if (isLarge) return "large";
    throw error;
  }
}

async function sayTooLarge(rt: Runtime, api: Api, { id, telegramId, language }: SpreadsheetExport): Promise<void> {
  const text = rt.texts.in(language).html("exports-too-large");
  await onceMoreAtMost(rt, `export-large:${id}`, async () => {
    await api.sendMessage(Number(telegramId), text, { parse_mode: "HTML" }).catch((error) => {
      if (!isUnreachable(error)) throw error;
    });
  });
}

async function noteTrouble(rt: Runtime, { id }: SpreadsheetExport, trouble: string): Promise<void> {
  await rt.db.spreadsheetExport.update({ where: { id }, data: { trouble } });
}

/**
 * Deletes the files whose time is over from the chats they were sent to. What fails is tried again the next time, for
 * as long as Telegram lets a message be deleted; what could not be is told by the record.
 */
export async function expireExports(rt: Runtime, api: Pick<Api, "deleteMessage" | "sendMessage">): Promise<void> {
  const now = rt.now();
  const due = await rt.db.spreadsheetExport.findMany({
    where: { deletedAt: null, trouble: null, messageId: { not: null }, expiresAt: { lte: now } },
    orderBy: { expiresAt: "asc" },
    take: 200,
  });
  const deleted: number[] = [];
  const stayed: number[] = [];
  for (const { id, telegramId, messageId, sentAt } of due) {
    if (messageId === null || sentAt === null) continue;
    const isDeleted = await api.deleteMessage(Number(telegramId), messageId).then(
      () => true,
      (error: unknown) => isGone(error),
    );
    if (isDeleted) deleted.push(id);
    else if (now.getTime() - sentAt.getTime() >= DELETABLE_MS) stayed.push(id);
  }
  await rt.db.spreadsheetExport.updateMany({ where: { id: { in: deleted } }, data: { deletedAt: now } });
  await rt.db.spreadsheetExport.updateMany({ where: { id: { in: stayed } }, data: { trouble: "stayed" } });
  await askToDelete(rt, api);
  if (stayed.length > 0)
    rt.log.warn({ event: "exports-stayed", exportIds: stayed }, "files could not be deleted from chats in time");
}

/** A copy whose message nobody knows no bot can delete: whoever may have it is asked to, once, when its time is over. */
async function askToDelete(rt: Runtime, api: Pick<Api, "sendMessage">): Promise<void> {
  const due = await rt.db.spreadsheetExport.findMany({
    where: {
      doubtfulAt: { not: null },
      trouble: null,
      expiresAt: { lte: rt.now() },
      OR: [{ messageId: null }, { deletedAt: { not: null } }],
    },
    orderBy: { expiresAt: "asc" },
    take: 200,
  });
  const asked: number[] = [];
  for (const { id, telegramId, language, mark, doubtfulAt } of due) {
    const words = rt.texts.in(language);
    const at = printingIn(words.language, rt.config.zone).dateTime(doubtfulAt ?? rt.now());
    const text = words.html("exports-perhaps", { mark: markWord(mark), at });
    await onceMoreAtMost(rt, `export-perhaps:${id}`, async () => {
      await api.sendMessage(Number(telegramId), text, { parse_mode: "HTML" });
    }).then(
      () => asked.push(id),
      (error: unknown) => {
        if (isUnreachable(error)) asked.push(id);
        else rt.log.warn({ event: "exports-perhaps", exportId: id, error }, "nobody could be asked to delete a copy");
      },
    );
  }
  await rt.db.spreadsheetExport.updateMany({ where: { id: { in: asked } }, data: { trouble: "perhaps" } });
}
