// The audit trail as a file, made when nobody is typing.
import { type Api, InputFile } from "grammy";
import { localDate } from "../platform/calendar.ts";
import { mayDo, reachOf, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { isUnreachable } from "../telegram/answers.ts";
import { onceMoreAtMost } from "../telegram/once-more.ts";
import { sortable, spreadsheet } from "../telegram/spreadsheet.ts";
import { readFilter } from "./filter.ts";
import { filterWords } from "./screens.ts";
import { actWord, subjectsOf } from "./subjects.ts";
import { type Asked, nameInTrail, trailAfter } from "./trail.ts";

const PAGE = 1000;
const columns = ["number", "at", "who", "act", "subject", "about", "mark"] as const;
type SheetRow = Record<(typeof columns)[number], string>;

/** A file that an admin asked for. */
export interface AuditFile {
  readonly telegramId: number;
  readonly language: string;
  readonly filter: string;
  /** The row under which it was recorded. */
  readonly mark: number;
}

/** Names the step that makes the file. */
export function auditWork(rt: Runtime, api: Api): void {
  // Whoever still waits after some tries asks again.
  rt.work.handle<AuditFile>("audit-file", { retries: 3, limitSeconds: 600 }, sendAuditFile(rt, api));
}

/** Sends the trail to whoever asked for it, if they still have the right when it is made. */
export function sendAuditFile(rt: Runtime, api: Api) {
  return async ({ telegramId, language, filter: code, mark }: AuditFile): Promise<void> => {
    const words = rt.texts.in(language);
    const held = await rolesOf(rt, telegramId);
    const read = readFilter(code);
    if (!read || !mayDo(held, "audit")) return;
    const { filter } = read;
    const asked = { filter, reach: reachOf(held, "audit"), zone: rt.config.zone, words };
    const person = filter.person === undefined ? undefined : await nameInTrail(rt.db, words, filter.person);
    await onceMoreAtMost(rt, `audit-file:${mark}`, async () => {
      const headings = Object.fromEntries(columns.map((key) => [key, words.plain(`audit-column-${key}`)]));
      const rows = spreadsheet<(typeof columns)[number]>(words, headings as SheetRow, sheetRows(rt, asked, mark));
      const name = `${words.plain("audit-file-name")}-${localDate(rt.now(), rt.config.zone)}.csv`;
      const said = filterWords({ words, zone: rt.config.zone }, filter, person);
      const caption = words.plain("audit-file-caption", { mark: `E-${mark}`, filter: said });
      await api.sendDocument(telegramId, new InputFile(rows, name), { caption }).catch((error) => {
        if (!isUnreachable(error)) throw error; // who has blocked us since wants no file
      });
    });
  };
}

async function* sheetRows(rt: Runtime, asked: Asked, mark: number): AsyncGenerator<SheetRow> {
  for (let after = 0; ; ) {
    const page = await trailAfter(rt.db, asked, after, PAGE);
    const subject = await subjectsOf(rt.db, asked, page);
    for (const row of page) {
      const { id, who, act, about, at } = row;
      const known = { number: String(id), at: sortable(at, asked.zone), who, act: actWord(asked.words, act) };
      yield { ...known, subject: subject(row), about: about ?? "", mark: `E-${mark}` };
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
