// One part of a report as a spreadsheet: who got it, who did not and why.
import { maskPhone } from "../candidates/phone.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import { askForFile } from "../exports/chat.ts";
import type { ExportKind, Stands } from "../exports/exports.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Done } from "../roles/gate.ts";
import type { Cell } from "../spreadsheets/cells.ts";
import type { Words } from "../telegram/texts.ts";
import { type Broadcast, findBroadcast, mayTouch } from "./broadcasts.ts";
import type { Pressed } from "./opening.ts";
import { type Part, partName, parts, reasonName } from "./report.ts";
import { deliveriesOf } from "./run.ts";

const PAGE = 1000;
const columns = ["name", "phone", "place", "state", "reason", "sent"] as const;
const widths = { name: 28, phone: 18, place: 26, state: 20, reason: 28, sent: 17 };

/** The people of one part of a report, `<broadcast>.<part>`; named where staff may see them, their phones masked. */
export const reportExport: ExportKind = {
  name: "broadcasts",
  right: "broadcast",
  act: "broadcast-exported",
  async open(rt, { scope, reach, words }) {
    const [, digits = "", partWord = ""] = /^(\d{1,9})\.(\w+)$/.exec(scope) ?? [];
    const part = parts.find((each) => each === partWord);
    const broadcast = digits === "" ? null : await findBroadcast(rt.db, Number(digits));
    if (!part || !broadcast || !mayTouch({ reach }, broadcast)) return undefined;
    const naming = { number: String(broadcast.id), part: partName(words, broadcast.does, part) };
    return {
      title: words.plain("broadcasts-file-title", naming),
      note: words.plain("broadcasts-file-note"),
      fileName: words.plain("broadcasts-file-name", naming),
      columns: columns.map((key) => ({ heading: words.plain(`broadcasts-column-${key}`), width: widths[key] })),
      count: () => countOf(rt, broadcast, part),
      rows: () => sheetRows(rt, words, broadcast, part),
    };
  },
  brief: (_, scope) => scope.split(".")[0] ?? "",
};

/** Has a part made into a file, which comes when it is ready. */
export function sendFile({ rt, ctx, staff, broadcast, rest }: Pressed): Promise<Done> {
  const noted = { subject: `${broadcast.id} ${rest}` };
  return askForFile(rt, ctx, staff, { kind: reportExport, scope: `${broadcast.id}.${rest}`, format: "csv", noted });
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

async function* sheetRows(rt: Stands, words: Words, broadcast: Broadcast, part: Part): AsyncGenerator<readonly Cell[]> {
  for (let after = 0n; ; ) {
    const page = await rowsAfter(rt, broadcast, part, after);
    for (const row of page) yield sheetRow(rt, words, broadcast, part, row);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

async function countOf(rt: Stands, broadcast: Broadcast, part: Part): Promise<number> {
  return await rt.db.delivery.count({ where: { ...deliveriesOf(broadcast), state: { in: statesOf(part) } } });
}

function statesOf(part: Part) {
  return part === "waiting" ? (["queued", "attempting"] as const).slice() : [part];
}

/** The people of a part, with their name where staff may see it: they have registered and consent to it. */
function rowsAfter(rt: Stands, broadcast: Broadcast, part: Part, after: bigint): Promise<Row[]> {
  const { kind, subject } = deliveriesOf(broadcast);
  return rt.db.$queryRaw<Row[]>(Prisma.sql`
    select d.id, d.state::text as state, d.reason, d."sentAt", s."fullName", s."phoneSealed", g.name as place
    from "Delivery" d
    left join "Candidate" s on s.id = d."candidateId" and exists (select from "Consent" k
      where k."candidateId" = s.id and k.purpose = 'registration' and k."withdrawnAt" is null)
    left join "Regency" g on g.code = s."regencyCode"
    where d.kind = ${kind} and d.subject = ${subject} and d.state::text = any(${statesOf(part)}) and d.id > ${after}
    order by d.id limit ${PAGE}`);
}

/** Of those who cannot be reached the state alone does not say why; of the others it does, unless there is a reason. */
function whyOf(words: Words, { state, reason }: Row): string {
  if (reason !== null && reason !== state) return reasonName(words, reason);
  return state === "unreachable" ? words.plain("broadcasts-reason-blocked") : "";
}

/** In the order of the columns. */
function sheetRow(rt: Stands, words: Words, broadcast: Broadcast, part: Part, row: Row): readonly Cell[] {
  const { phone } = openSealed(rt.seal, {
    phoneSealed: row.phoneSealed,
    birthDateSealed: null,
    guardianPhoneSealed: null,
  });
  return [
    row.fullName ?? words.plain("broadcasts-unnamed"),
    phone === undefined ? null : maskPhone(phone),
    row.place,
    partName(words, broadcast.does, part),
    whyOf(words, row),
    row.sentAt === null ? null : { at: row.sentAt, zone: rt.config.zone },
  ];
}
