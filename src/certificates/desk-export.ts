// Certificates as a spreadsheet.
import { maskedNik } from "../candidates/nik.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { OfferedKind, Stands } from "../exports/exports.ts";
import { type Day, localDate } from "../platform/calendar.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { CertificationState, IssuanceKind } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";
import type { Cell } from "../spreadsheets/cells.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { byTrade, countOf } from "./desk-figures.ts";
import { openScope, soonUntil, statusWord } from "./desk-list.ts";
import {
  certifications,
  conditionOf,
  ownOf,
  placeOf,
  readScope,
  type Scope,
  scopeCode,
  statuses,
} from "./desk-scope.ts";
import { ownerless } from "./owners.ts";
import { openHolder } from "./sealed-holder.ts";
import { daysLeft, isValid, statusOn } from "./status.ts";

const PAGE = 1000;
/** The columns, each with its width. */
const columns = {
  record: 12,
  name: 28,
  nik: 18,
  place: 24,
  trade: 22,
  scheme: 36,
  level: 8,
  centre: 28,
  status: 32,
  kind: 16,
  assessed: 12,
  number: 30,
  registration: 24,
  body: 20,
  issued: 12,
  until: 12,
  left: 10,
  revoked: 12,
  reason: 28,
  checked: 12,
  chat: 12,
} as const;
const keys = Object.keys(columns) as (keyof typeof columns)[];

/**
 * Certificates and those on the way to one, as far as they are within reach. NIKs are masked, birth dates left out, and who
 * is not yet competent is in no part but the one that asks for them.
 */
export const certificatesExport: OfferedKind = {
  name: "certificates",
  right: "desk",
  act: "certificates-exported",
  async open(rt, { scope: code, reach, words }) {
    const now = rt.now();
    const { zone } = rt.config;
    const opened = await openScope(rt.db, code, { words, now, zone });
    if (!opened) return undefined;
    const { scope, title } = opened;
    const isNamed = scope.of === "status" || scope.of === "trade";
    return {
      title: isNamed ? title : words.plain("certificates-desk-of-status", { status: title }),
      note: await noteOf(rt, words, scope, reach),
      fileName: [words.plain("certificates-desk-file"), slug(briefly(words, code)), localDate(now, zone)].join("-"),
      columns: keys.map((key) => ({ heading: words.plain(`certificates-column-${key}`), width: columns[key] })),
      count: () => countOf(rt.db, scope, { reach, now }),
      rows: () => sheetRows(rt, { scope, reach, words }),
    };
  },
  brief: briefly,
  async parts(rt, { reach, words }, under) {
    const now = rt.now();
    const { number: figure, shortDate } = printingIn(words.language, rt.config.zone);
    const label = (name: string, count: number) =>
      words.plain("certificates-desk-counted", { name, count: figure(count) });
    if (under === "trades")
      return (await byTrade(rt.db, { of: "all" }, { reach, now, language: words.language })).map(
        ({ code, name, count }) => ({
          label: label(name, count),
          scope: scopeCode({ of: "trade", tradeCode: code }),
        }),
      );
    if (under === "statuses")
      return statuses.map((status) => ({
        label: statusWord(words, status),
        scope: scopeCode({ of: "status", status }),
      }));
    if (under !== "") return [];
    const counted = async (name: string, scope: Scope) => ({
      label: label(name, await countOf(rt.db, scope, { reach, now })),
      scope: scopeCode(scope),
    });
    const until = shortDate(soonUntil(now, rt.config.zone));
    return [
      await counted(words.plain("certificates-desk-all"), { of: "all" }),
      await counted(words.plain("certificates-desk-soon", { until }), { of: "soon" }),
      { label: words.plain("certificates-desk-by-trade"), scope: "trades", opens: true },
      { label: words.plain("certificates-desk-by-status"), scope: "statuses", opens: true },
    ];
  },
};

/** What is masked, and who is left out; of all how many, so that the file's rows and the desk's figure add up. */
async function noteOf(rt: Stands, words: Words, scope: Scope, reach: Reach): Promise<string> {
  if (scope.of === "trade") return words.plain("certificates-desk-note-trade");
  if (scope.of !== "all") return words.plain("certificates-desk-note");
  const left = await countOf(rt.db, { of: "status", status: "notYetCompetent" }, { reach, now: rt.now() });
  if (left === 0) return words.plain("certificates-desk-note");
  return words.plain("certificates-desk-note-all", { count: printingIn(words.language, rt.config.zone).number(left) });
}

function briefly(words: Words, code: string): string {
  const scope = readScope(code);
  if (!scope) return "";
  if (scope.of === "status") return statusWord(words, scope.status);
  if (scope.of === "trade") return scope.tradeCode;
  if (scope.of !== "soon") return words.plain(`certificates-desk-${scope.of}`);
  return [words.plain("certificates-desk-brief-soon"), scope.tradeCode, scope.place].filter(Boolean).join(", ");
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

interface Row {
  readonly id: number;
  readonly record: string | null;
  readonly name: string;
  readonly nikSealed: string | null;
  readonly place: string | null;
  readonly trade: unknown;
  readonly scheme: string;
  readonly level: number | null;
  readonly centre: unknown;
  readonly zone: string;
  readonly state: CertificationState;
  readonly kind: IssuanceKind;
  readonly assessed: Day | null;
  readonly number: string | null;
  readonly registration: string | null;
  readonly body: string | null;
  readonly issued: Day | null;
  readonly until: Day | null;
  readonly revoked: Day | null;
  readonly reason: string | null;
  readonly checked: Day | null;
  readonly isMatched: boolean;
}

async function* sheetRows(
  rt: Stands,
  asked: { scope: Scope; reach: Reach; words: Words },
): AsyncGenerator<readonly Cell[]> {
  const now = rt.now();
  for (let after = 0; ; ) {
    const page = await certificationsAfter(rt, asked, now, after);
    for (const row of page) yield sheetRow(rt, row, asked.words, now);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

function certificationsAfter(
  rt: Stands,
  { scope, reach }: { scope: Scope; reach: Reach },
  now: Date,
  after: number,
): Promise<Row[]> {
  return rowsOf<Row>(
    rt.db,
    Prisma.sql`select c.id, c."recordKey" as record, h."fullName" as name, h."nikSealed", g.name as place, t.name as trade,
      s.name as scheme, s."kkniLevel" as level, o.name as centre, o.zone, c.state::text as state, c.kind::text as kind,
      c."assessedOn"::text as assessed, c."certificateNo" as number, c."registrationNo" as registration,
      c."lspLicence" as body, c."issuedOn"::text as issued, c."validUntil"::text as until,
      c."revokedOn"::text as revoked, c."revokeReason" as reason, c."checkedOn"::text as checked,
      not ${ownerless} as "isMatched"
    from ${certifications}
    join "Trade" t on t.code = s."tradeCode"
    left join "Regency" g on g.code = ${placeOf}
    where c.id > ${after}::int and ${ownOf(reach)} and ${conditionOf(scope, now)}
    order by c.id limit ${PAGE}::int`,
  );
}

/** In the order of the columns. */
function sheetRow(rt: Stands, row: Row, words: Words, now: Date): readonly Cell[] {
  const { state, until } = row;
  const today = localDate(now, row.zone);
  const status = statusOn({ state, validUntil: until ?? undefined }, today);
  const { nik } = openHolder(rt.seal, { nikSealed: row.nikSealed, birthDateSealed: null });
  const day = (value: Day | null) => (value === null ? null : { day: value });
  const cells: Record<keyof typeof columns, Cell> = {
    record: row.record,
    name: row.name,
    nik: nik === undefined ? null : maskedNik(nik),
    place: row.place,
    trade: inLanguage(row.trade, words.language),
    scheme: row.scheme,
    level: row.level,
    centre: inLanguage(row.centre, words.language),
    status: statusWord(words, status),
    kind: words.plain(`certificates-kind-${row.kind}`),
    assessed: day(row.assessed),
    number: row.number,
    registration: row.registration,
    body: row.body,
    issued: day(row.issued),
    until: day(until),
    left: until !== null && isValid(status) ? daysLeft(until, today) : null,
    revoked: day(row.revoked),
    reason: row.reason,
    checked: day(row.checked),
    chat: words.plain(row.isMatched ? "certificates-desk-yes" : "certificates-desk-no"),
  };
  return keys.map((key) => cells[key]);
}
