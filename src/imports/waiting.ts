// Between the question for a file and the file: for which centre it is to be, and a file that came before the centre was known.
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { type Importer, kindsOf } from "./importer.ts";
import { beginImport } from "./imports.ts";
import { type ImportWork, READ } from "./reading.ts";
import { readingScreen } from "./screens.ts";
import { type Kinds, printFor } from "./showing.ts";

const SECONDS = 60 * 60;
/** Stands in place of a centre: no centre is called so. */
const OF_COMPANY = "company:";

/** A file as Telegram names it, and the message that brought it. */
export interface SentFile {
  readonly fileId: string;
  readonly key: string;
}

type Stands = Pick<Runtime, "coordination">;

/** The next file of this person is for that centre or, of a recruiter, for their company. */
export function waitForFile(
  rt: Stands,
  { telegramId, companyCode }: Pick<Importer, "telegramId" | "companyCode">,
  centreCode: string,
): Promise<void> {
  return rt.coordination.set(centreKey(telegramId), companyCode === undefined ? centreCode : OF_COMPANY, SECONDS);
}

/** On which side somebody was asked for a file lately; undefined if they were not. */
export async function askedForFile(rt: Stands, telegramId: number): Promise<"staff" | "company" | undefined> {
  const asked = await rt.coordination.get(centreKey(telegramId));
  if (asked === null) return undefined;
  return asked === OF_COMPANY ? "company" : "staff";
}

/** The only centre there is, or the one that was chosen lately and is still within reach. */
export async function chosenCentre(
  rt: Stands,
  { telegramId }: Pick<Importer, "telegramId">,
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
  importer: Importer,
  { kinds, centreCode, file }: { kinds: Kinds; centreCode: string; file: SentFile },
): Promise<void> {
  const { telegramId, companyCode } = importer;
  const kind = kindsOf(kinds, companyCode)
    .map(({ name }) => name)
    .join(" ");
  const begun = await beginImport(rt.db, { ...file, kind, centreCode, companyCode, telegramId, at: rt.now() });
  await rt.coordination.delete(fileKey(telegramId));
  if (!begun.isNew) return; // the same message once more
  const { id } = begun;
  await importer.note("import-begun", String(id));
  const screen = readingScreen(await printFor(rt, ctx.words, { centreCode, companyCode }), id);
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
