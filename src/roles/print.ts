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

/** What every screen of roles is printed with. */
export interface Print {
  readonly words: Words;
  readonly zone: string;
  readonly now: Date;
  /** How a role at a centre is called. */
  position(of: { role: Role; centreCode: string | null }): PositionWords;
  /** What a person is called. */
  name(telegramId: bigint | null): string;
}

/** A role and where it holds, in words. */
export async function positionWords(
  db: Db,
  words: Words,
  { role, centreCode }: { role: Role; centreCode: string | null },
): Promise<PositionWords> {
  return positionIn(words, await centreNames(db, words), { role, centreCode });
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

/** Prints for a reader of these words, who reads of these people. */
export async function printFor(
  rt: Pick<Runtime, "db" | "config" | "now">,
  words: Words,
  people: readonly (bigint | null)[],
): Promise<Print> {
  const nameless = (id: string) => words.plain("roles-nameless", { id });
  const [centres, name] = await Promise.all([centreNames(rt.db, words), namesOfStaff(rt.db, people, nameless)]);
  return {
    words,
    zone: rt.config.zone,
    now: rt.now(),
    position: (of) => positionIn(words, centres, of),
    name,
  };
}

function positionIn(
  words: Words,
  centres: ReadonlyMap<string, string>,
  { role, centreCode }: { role: Role; centreCode: string | null },
): PositionWords {
  const where = whereIn(words, centres, centreCode);
  return { role: words.plain(`roles-role-${role}`), as: words.plain(`roles-as-${role}`), where };
}
