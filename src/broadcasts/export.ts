// One part of a report as a spreadsheet: who got it, who did not and why. Made while it is sent, and recorded.
import { type Api, InputFile } from "grammy";
import { maskPhone } from "../candidates/phone.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Done } from "../roles/gate.ts";
import { mayDo, reachOf, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { isUnreachable } from "../telegram/answers.ts";
import { onceMoreAtMost } from "../telegram/once-more.ts";
import { sortable, spreadsheet } from "../telegram/spreadsheet.ts";
import type { Words } from "../telegram/texts.ts";
import { type Broadcast, findBroadcast, mayTouch } from "./broadcasts.ts";
import type { Pressed } from "./opening.ts";
import { type Part, partName, parts, reasonName } from "./report.ts";
import { deliveriesOf } from "./run.ts";

const PAGE = 1000;
const columns = ["name", "phone", "place", "state", "reason", "sent", "mark"] as const;
type SheetRow = Record<(typeof columns)[number], string>;

export const FILE = "broadcast-file";
/** A spreadsheet that a staff member asked for. */
export interface ReportFile {
  readonly telegramId: number;
  readonly language: string;
  readonly broadcastId: number;
  readonly part: Part;
  readonly mark: number;
}

/** Has a part made into a file, which comes when it is ready. */
export async function sendFile({ rt, ctx, staff, broadcast, rest }: Pressed): Promise<Done> {
  const part = parts.find((each) => each === rest);
  if (!part) return "no-such-thing";
  const mark = await staff.note("broadcast-exported", `${broadcast.id} ${part}`);
  const wanted = {
    telegramId: staff.telegramId,
    language: ctx.words.language,
    broadcastId: broadcast.id,
    part,
    mark,
  };
  await rt.work.send<ReportFile>(FILE, wanted, { key: String(mark) });
  ctx.popUp(ctx.words.plain("broadcasts-file-coming"));
  return "done";
}

/** Makes the file and sends it to whoever asked, if they still have the right. */
export function makeFile(rt: Runtime, api: Api) {
  return async ({ telegramId, language, broadcastId, part, mark }: ReportFile): Promise<void> => {
    const words = rt.texts.in(language);
    const held = await rolesOf(rt, telegramId);
    const broadcast = await findBroadcast(rt.db, broadcastId);
    if (!broadcast || !mayDo(held, "broadcast") || !mayTouch({ reach: reachOf(held, "broadcast") }, broadcast)) return;
    const name = words.plain("broadcasts-file-name", {
      number: String(broadcastId),
      part: partName(words, broadcast.does, part),
    });
    const caption = words.plain("broadcasts-file-caption", { mark: `E-${mark}` });
    await onceMoreAtMost(rt, `broadcast-file:${mark}`, async () => {
      const headings = Object.fromEntries(columns.map((key) => [key, words.plain(`broadcasts-column-${key}`)]));
      const rows = spreadsheet(words, headings as SheetRow, sheetRows(rt, words, broadcast, part, `E-${mark}`));
      await api.sendDocument(telegramId, new InputFile(rows, `${name}.csv`), { caption }).catch((error) => {
        if (!isUnreachable(error)) throw error; // who has blocked us since wants no file
      });
    });
  };
}

interface Row {
  readonly id: bigint;
  readonly state: string;
  readonly reason: string | null;
  readonly sentAt: Date | null;
  readonly fullName: string | null;
  readonly phoneSealed: string | null;
  readonly place: string | null;
}

async function* sheetRows(
  rt: Runtime,
  words: Words,
  broadcast: Broadcast,
  part: Part,
  mark: string,
): AsyncGenerator<SheetRow> {
  for (let after = 0n; ; ) {
    const page = await rowsAfter(rt, broadcast, part, after);
    for (const row of page) yield sheetRow(rt, words, broadcast, part, row, mark);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/** The people of a part, with their name where staff may see it: they have registered and consent to it. */
function rowsAfter(rt: Runtime, broadcast: Broadcast, part: Part, after: bigint): Promise<Row[]> {
  const { kind, subject } = deliveriesOf(broadcast);
  const states = part === "waiting" ? ["queued", "attempting"] : [part];
  return rt.db.$queryRaw<Row[]>(Prisma.sql`
    select d.id, d.state::text as state, d.reason, d."sentAt", s."fullName", s."phoneSealed", g.name as place
    from "Delivery" d
    left join "Candidate" s on s.id = d."candidateId" and exists (select from "Consent" k
      where k."candidateId" = s.id and k.purpose = 'registration' and k."withdrawnAt" is null)
    left join "Regency" g on g.code = s."regencyCode"
    where d.kind = ${kind} and d.subject = ${subject} and d.state::text = any(${states}) and d.id > ${after}
    order by d.id limit ${PAGE}`);
}

/** Of those who cannot be reached the state alone does not say why; of the others it does, unless there is a reason. */
function whyOf(words: Words, { state, reason }: Row): string {
  if (reason !== null && reason !== state) return reasonName(words, reason);
  return state === "unreachable" ? words.plain("broadcasts-reason-blocked") : "";
}

function sheetRow(rt: Runtime, words: Words, broadcast: Broadcast, part: Part, row: Row, mark: string): SheetRow {
  const { phone } = openSealed(rt.seal, {
    phoneSealed: row.phoneSealed,
    birthDateSealed: null,
    guardianPhoneSealed: null,
  });
  return {
    name: row.fullName ?? words.plain("broadcasts-unnamed"),
    phone: phone === undefined ? "" : maskPhone(phone),
    place: row.place ?? "",
    state: partName(words, broadcast.does, part),
    reason: whyOf(words, row),
    sent: row.sentAt === null ? "" : sortable(row.sentAt, rt.config.zone),
    mark,
  };
}
