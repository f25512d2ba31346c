// Between the question for a file and the file: for which centre it is to be, and a file that came before the centre was known.
import type { Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { beginImport } from "./imports.ts";
import { type ImportWork, READ } from "./reading.ts";
import { readingScreen } from "./screens.ts";
import { type Kinds, printFor } from "./showing.ts";

const SECONDS = 60 * 60;

/** A file as Telegram names it, and the message that brought it. */
export interface SentFile {
  readonly fileId: string;
  readonly key: string;
}

type Stands = Pick<Runtime, "coordination">;

/** The next file of this person is for that centre. */
export function waitForFile(rt: Stands, telegramId: number, centreCode: string): Promise<void> {
  return rt.coordination.set(centreKey(telegramId), centreCode, SECONDS);
}

/** Whether somebody was asked for a file lately. */
export async function isAskedForFile(rt: Stands, telegramId: number): Promise<boolean> {
  return (await rt.coordination.get(centreKey(telegramId))) !== null;
}

/** The only centre there is, or the one that was chosen lately and is still within reach. */
export async function chosenCentre(
  rt: Stands,
  { telegramId }: Staff,
  centres: readonly { readonly code: string }[],
): Promise<string | undefined> {
  if (centres.length === 1) return centres[0]?.code;
  const chosen = await rt.coordination.get(centreKey(telegramId));
  return centres.find(({ code }) => code === chosen)?.code;
}

/** Keeps a file until its centre is known. Should this be lost, it is sent once more. */
export function keepFile(rt: Stands, telegramId: number, file: SentFile): Promise<void> {
  return rt.coordination.set(fileKey(telegramId), JSON.stringify(file), SECONDS);
}

/** The file that waits for a centre. */
export async function waitingFile(rt: Stands, telegramId: number): Promise<SentFile | undefined> {
  const kept = await rt.coordination.get(fileKey(telegramId));
  return kept === null ? undefined : (JSON.parse(kept) as SentFile);
}

/** Begins to read a file, and shows so: in place of the screen that was pressed, else in a new message. */
export async function beginFile(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  { kinds, centreCode, file }: { kinds: Kinds; centreCode: string; file: SentFile },
): Promise<void> {
  const { telegramId } = staff;
  const kind = (kinds[0] as Kinds[number]).name;
  const begun = await beginImport(rt.db, { ...file, kind, centreCode, telegramId, at: rt.now() });
  await rt.coordination.delete(fileKey(telegramId));
  if (!begun.isNew) return; // the same message once more
  const { id } = begun;
  await staff.note("import-begun", String(id));
  const screen = readingScreen(await printFor(rt, ctx.words, centreCode), id);
  const pressed = ctx.callbackQuery?.message?.message_id;
  if (pressed !== undefined) await show(ctx, screen);
  const messageId = pressed ?? (await ctx.reply(screen.text, { parse_mode: "HTML" })).message_id;
  await rt.db.spreadsheetImport.update({ where: { id }, data: { messageId } });
  // Sent after the screen, which it will write over; should it not come to this, what stands still is taken up again.
  await rt.work.send<ImportWork>(READ, { importId: id }, { key: String(id) });
}

function centreKey(telegramId: number): string {
  return `import-centre:${telegramId}`;
}

function fileKey(telegramId: number): string {
  return `import-file:${telegramId}`;
}
