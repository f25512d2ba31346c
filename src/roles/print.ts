// How roles, centres and people are called on the screens of roles.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Db } from "../platform/database.ts";
import type { Role } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import type { Words } from "../telegram/texts.ts";
import { namesOfStaff } from "./holders.ts";

/** A role by itself (`approver`), as somebody is one (`an approver`), and where. */
export interface PositionWords {
  readonly role: string;
  readonly as: string;
  readonly where: string;
}

/** A role and where it is held, as rows have it. */
interface Placed {
  readonly role: Role;
  readonly centreCode: string | null;
  readonly companyCode?: string | null | undefined;
}

/** What every screen of roles is printed with. */
export interface Print {
  readonly words: Words;
  readonly zone: string;
  readonly now: Date;
  /** How a role at a centre, or for a company, is called. */
  position(of: Placed): PositionWords;
  /** What a person is called. */
  name(telegramId: bigint | null): string;
}

/** A role and where it holds, in words. */
export async function positionWords(db: Db, words: Words, position: Placed): Promise<PositionWords> {
  return positionIn(words, await centreNames(db, words), await companyNames(db, [position.companyCode]), position);
}

/** The legal names of these companies. */
export async function companyNames(
  db: Db,
  codes: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(codes.filter((code) => code !== null && code !== undefined))];
  if (wanted.length === 0) return new Map();
  const found = await db.company.findMany({ where: { code: { in: wanted } }, select: { code: true, legalName: true } });
  return new Map(found.map(({ code, legalName }) => [code, legalName]));
}

/** The names of all centres, in the operator's order. */
export async function centreNames(db: Db, words: Words): Promise<ReadonlyMap<string, string>> {
  const centres = await db.centre.findMany({ orderBy: { position: "asc" }, select: { code: true, name: true } });
  return new Map(centres.map(({ code, name }) => [code, inLanguage(name, words.language)]));
}

/** A centre by name, or all of them. */
export function whereIn(words: Words, centres: ReadonlyMap<string, string>, centreCode: string | null): string {
  return centreCode === null ? words.plain("roles-everywhere") : (centres.get(centreCode) ?? centreCode);
}

/** Prints for a reader of these words, who reads of these people and companies. */
export async function printFor(
  rt: Pick<Runtime, "db" | "config" | "now">,
  words: Words,
  people: readonly (bigint | null)[],
  companyCodes: readonly (string | null)[] = [],
): Promise<Print> {
  const nameless = (id: string) => words.plain("roles-nameless", { id });
  const [centres, companies, name] = await Promise.all([
    centreNames(rt.db, words),
    companyNames(rt.db, companyCodes),
    namesOfStaff(rt.db, people, nameless),
  ]);
  return {
    words,
    zone: rt.config.zone,
    now: rt.now(),
    position: (of) => positionIn(words, centres, companies, of),
    name,
  };
}

function positionIn(
  words: Words,
  centres: ReadonlyMap<string, string>,
  companies: ReadonlyMap<string, string>,
  { role, centreCode, companyCode }: Placed,
): PositionWords {
  const where = companyCode ? (companies.get(companyCode) ?? companyCode) : whereIn(words, centres, centreCode);
  return { role: words.plain(`roles-role-${role}`), as: words.plain(`roles-as-${role}`), where };
}
