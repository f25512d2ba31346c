// What an act was about, in words. The trail keeps codes: what they stand for is read when somebody reads the trail.
import { findBroadcasts, mayTouch, reasonsGiven } from "../broadcasts/broadcasts.ts";
import { excerptOf } from "../broadcasts/print.ts";
import { certificatesExport } from "../certificates/desk-export.ts";
import { broughtIn } from "../companies/companies.ts";
import { kindWord } from "../exports/exports.ts";
import { subjectWords } from "../imports/imports.ts";
import { findings } from "../jobs/reports.ts";
import type { Db } from "../platform/database.ts";
import { CompanyState, Role, VacancyState } from "../platform/generated/prisma/enums.ts";
import { centreNames, whereIn } from "../roles/print.ts";
import type { Reach } from "../roles/roles.ts";
import { type CommandAct, commands, nameIn } from "../telegram/commands.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { actNames } from "./audit.ts";
import type { TrailRow } from "./trail.ts";

/** Says what an act was about; nothing where its name says all. Briefly, a broadcast is only its number. */
export type SubjectOf = (row: Pick<TrailRow, "act" | "subject">, how?: "fully" | "briefly") => string;

/** In how many words: a broadcast is known by how it begins and, once that was settled, by how many it is for. */
interface Named {
  readonly number: string;
  readonly title: string;
  readonly approvedFor: number | null;
  readonly sentTo: number | null;
}

const vacancyStates = Object.values(VacancyState);

/** The acts at which it stood for how many a broadcast is. */
const countedActs: ReadonlySet<string> = new Set([
  "broadcast-scheduled",
  "broadcast-approved",
  "broadcast-started",
  "broadcast-paused",
  "broadcast-resumed",
  "broadcast-cancelled",
  "broadcast-recalled",
  "broadcast-exported",
]);

interface Reader {
  readonly words: Words;
  readonly zone: string;
  readonly reach: Reach;
}

interface Known extends Reader {
  readonly centres: ReadonlyMap<string, string>;
  readonly broadcasts: ReadonlyMap<number, Named>;
  readonly intakes: ReadonlyMap<number, string>;
  readonly certificates: ReadonlyMap<number, string>;
  /** The names of the companies that the reader may look after, by their codes */
  readonly companies: ReadonlyMap<string, string>;
  /** Why broadcasts were given back, by the record of it */
  readonly reasons: ReadonlyMap<number, string>;
}

/** Reads, once for a page, what its acts were about. */
export async function subjectsOf(db: Db, reader: Reader, rows: readonly TrailRow[]): Promise<SubjectOf> {
  const centres = await centreNames(db, reader.words);
  const broadcasts = await broadcastsIn(db, reader, rows);
  const reasons = await reasonsGiven(
    db,
    reader,
    rows.flatMap((row) => returnIn(row) ?? []),
  );
  const known = {
    ...reader,
    centres,
    broadcasts,
    intakes: await intakesIn(db, rows),
    certificates: await certificatesIn(db, reader, rows),
    companies: await companiesIn(db, reader, rows),
    reasons,
  };
  return (row, how = "fully") => inWords(known, row, how);
}

/** An act in words; one of a later version keeps its own name. */
export function actWord(words: Words, act: string): string {
  const name = act === "all" ? act : actNames.find((each) => each === act);
  return name ? words.plain(`audit-act-${name}`) : act;
}

function inWords(known: Known, row: Pick<TrailRow, "act" | "subject">, how: "fully" | "briefly"): string {
  const { words } = known;
  const { act, subject } = row;
  if (subject === null) return "";
  const [first = "", ...rest] = subject.split(" ");
  const broadcast = broadcastWords(known, row, how);
  if (isTried(act)) return refusedWords(known, first, broadcast ?? registrationIn(rest));
  const reason = known.reasons.get(returnIn(row) ?? 0);
  if (reason !== undefined) return `“${reason}”, ${broadcast ?? ""}`;
  if (/^(broadcast|audience)-/.test(act)) return broadcast ?? "";
  if (/^imports?-/.test(act)) return subjectWords(words, subject);
  if (act.startsWith("registrations-")) return scopeWords(known, first);
  if (/^(assess|result|appeal|document|units)/.test(act)) return words.plain("audit-on-number", { number: first });
  if (/^certificates-(listed|exported)$/.test(act)) return certificatesExport.brief(words, first);
  if (act === "vacancies-viewed")
    return vacancyStates.some((state) => state === first)
      ? words.plain(`vacancies-state-${first as VacancyState}`)
      : subject;
  if (act === "report-handled") {
    const found = findings.find((each) => each === rest[0]);
    return found ? `${first}. ${words.plain(`jobs-reports-found-${found}`)}` : first;
  }
  if (act === "exports-viewed") return first === "own" ? words.plain("exports-mine") : kindWord(words, first);
  if (act === "invitation-withdrawn") return words.plain("audit-on-number", { number: first });
  if (act === "roles-viewed") return rest[0] ? words.plain("audit-on-number", { number: rest[0] }) : "";
  if (/^(invitation|role)-/.test(act)) return positionWords(known, first);
  if (/^(company|companies)-/.test(act)) return known.companies.get(first) ?? companyState(words, first);
  if (act.startsWith("certificate-")) return known.certificates.get(Number(first)) ?? "";
  return act.startsWith("audit-") ? filterIn(known, [first, ...rest]) : subject;
}

/** Its number, how it begins, and at acts that settled it for how many it is. */
function broadcastWords(known: Known, row: Pick<TrailRow, "act" | "subject">, how: "fully" | "briefly") {
  const { words, zone, broadcasts } = known;
  const named = broadcasts.get(broadcastIn(row) ?? 0);
  if (!named) return undefined;
  const { number, title, approvedFor, sentTo } = named;
  const people = !countedActs.has(row.act) ? null : row.act === "broadcast-approved" ? approvedFor : sentTo;
  const begins = how === "briefly" ? words.plain("audit-on-number", { number }) : title;
  if (people === null) return begins;
  return words.plain("audit-on-run", { broadcast: begins, count: printingIn(words.language, zone).number(people) });
}

/** Not done: refused, or another was first. */
function isTried(act: string): boolean {
  return act === "refused" || act === "forestalled";
}

/** `/staff`; `staff-card LAS-2026-00001`; `broadcast-approve 3 own`: where they tried, and at what where that tells. */
function refusedWords({ words }: Known, first: string, what: string | undefined): string {
  const { language } = words;
  const command = Object.keys(commands).find((name) => `/${name}` === first) as CommandAct | undefined;
  if (command) return `/${nameIn(language, command)}`;
  const families = [
    "staff",
    "assess",
    "posting",
    "certs",
    "cert",
    "broadcast",
    "invite",
    "import",
    "export",
    "audit",
    "invitation",
    "partner",
    "company",
    "vacancy",
    "applicant",
    "intakes",
  ] as const;
  const family = families.find((each) => each === first.split("-")[0]);
  if (!family) return first;
  const where = words.plain(`audit-on-${family}`);
  return what ? `${where}, ${what}` : where;
}

function registrationIn(rest: readonly string[]): string | undefined {
  return rest.find((word) => /^[A-Z]{2,5}-\d{4}-\d{5}$/.test(word));
}

/** A list of companies in a state; of one that is not the reader's there is only its code. */
function companyState(words: Words, first: string): string {
  const state = Object.values(CompanyState).find((each) => each === first);
  return state ? words.plain(`companies-list-${state}`) : first;
}

/** `staff.MATARAM`, `admin.all`, `recruiter.PRESISI` */
function positionWords({ words, centres, companies }: Known, code: string): string {
  const [roleWord = "", centre = ""] = code.split(".");
  const role = Object.values(Role).find((each) => each === roleWord);
  if (role === "recruiter") return `${words.plain("roles-role-recruiter")}, ${companies.get(centre) ?? centre}`;
  return role
    ? `${words.plain(`roles-role-${role}`)}, ${whereIn(words, centres, centre === "all" ? null : centre)}`
    : code;
}

/** `all`, `p-LAS-SMAW3G`, `w-LAS-SMAW3G`, `i-12.open.0`, or a programme's code */
function scopeWords({ words, intakes }: Known, code: string): string {
  const scope = code.split(".")[0] ?? "";
  if (scope === "all") return words.plain("staff-title-all");
  const [, kind, rest = ""] = /^([piw])-(.+)$/.exec(scope) ?? [];
  return kind === undefined ? scope : kind === "i" ? (intakes.get(Number(rest)) ?? "") : rest;
}

/** The filter under which the trail itself was read. */
function filterIn({ words, zone }: Known, parts: readonly string[]): string {
  const said = parts.map((part) =>
    /^\d{4}-\d\d-\d\d$/.test(part)
      ? printingIn(words.language, zone).date(part)
      : actWord(words, part) === part
        ? ""
        : actWord(words, part),
  );
  return said.filter(Boolean).join(", ");
}

/** Of those that the reader may not read of there is only the number, as it was tried. */
async function broadcastsIn(db: Db, { words, reach }: Reader, rows: readonly TrailRow[]) {
  const ids = rows.flatMap((row) => broadcastIn(row) ?? []);
  const unknown = { approvedFor: null, sentTo: null };
  const found = new Map<number, Named>(
    ids.map((id) => {
      const number = String(id);
      return [id, { number, title: words.plain("audit-on-number", { number }), ...unknown }];
    }),
  );
  for (const broadcast of await findBroadcasts(db, ids)) {
    if (!mayTouch({ reach }, broadcast)) continue;
    const { id, countAtApproval, countAtStart } = broadcast;
    const number = String(id);
    const title = words.plain("audit-on-draft", { number, excerpt: excerptOf(words, broadcast) });
    found.set(id, { number, title, approvedFor: countAtApproval ?? countAtStart, sentTo: countAtStart });
  }
  return found;
}

/** Which broadcast an act was about: `3`, `3 sent`; of a refusal `broadcast-approve 3 own` */
export function broadcastIn({ act, subject }: Pick<TrailRow, "act" | "subject">): number | undefined {
  const isAbout = /^(broadcast|audience)-/.test(act);
  const shape = isTried(act) ? /^broadcast-\S+ (\d{1,9})\b/ : isAbout ? /^(\d{1,9})\b/ : undefined;
  const digits = shape?.exec(subject ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `3 17`: number 3 was given back, and record 17 says why. */
function returnIn({ act, subject }: Pick<TrailRow, "act" | "subject">): number | undefined {
  const digits = act === "broadcast-given-back" ? /^\d{1,9} (\d{1,9})$/.exec(subject ?? "")?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

async function companiesIn(db: Db, { reach }: Reader, rows: readonly TrailRow[]): Promise<Map<string, string>> {
  const codes = rows.flatMap(({ act, subject }) => {
    const first = subject?.split(" ")[0] ?? "";
    return /^(company|companies)-/.test(act) ? first : (/^recruiter\.(.+)$/.exec(first)?.[1] ?? []);
  });
  if (codes.length === 0) return new Map();
  const where = { AND: [{ code: { in: codes } }, broughtIn(reach)] };
  const found = await db.company.findMany({ where, select: { code: true, legalName: true } });
  return new Map(found.map(({ code, legalName }) => [code, legalName]));
}

async function intakesIn(db: Db, rows: readonly TrailRow[]): Promise<Map<number, string>> {
  const ids = rows.flatMap(({ subject }) => Number(/^i-(\d{1,9})\b/.exec(subject ?? "")?.[1] ?? 0) || []);
  const found = await db.intake.findMany({ where: { id: { in: ids } }, select: { id: true, code: true } });
  return new Map(found.map(({ id, code }) => [id, code]));
}

/** Certificates by their number, or by what the centre's spreadsheet calls them; of those beyond reach nothing. */
async function certificatesIn(
  db: Db,
  { words, reach }: Reader,
  rows: readonly TrailRow[],
): Promise<Map<number, string>> {
  const about = rows.filter(({ act }) => act.startsWith("certificate-"));
  const ids = about.flatMap(({ subject }) => Number(/^\d{1,9}$/.exec(subject ?? "")?.[0] ?? 0) || []);
  if (ids.length === 0) return new Map();
  const found = await db.certification.findMany({
    where: { id: { in: ids }, ...(reach === "everywhere" ? {} : { centreCode: { in: [...reach] } }) },
    select: { id: true, certificateNo: true, recordKey: true },
  });
  return new Map(
    found.map(({ id, certificateNo, recordKey }) => [
      id,
      words.plain("audit-on-number", { number: certificateNo ?? recordKey ?? String(id) }),
    ]),
  );
}
