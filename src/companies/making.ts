// A company comes in by its name; each further fact is asked for and saved by itself.
import { noteAct } from "../audit/audit.ts";
import type { Db } from "../platform/database.ts";
import type { CompanyKind } from "../platform/generated/prisma/enums.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";

const LONGEST_CODE = 16;
/** What stands before and behind names of companies and says nothing of which it is. */
const forms = new Set("pt cv ud pd tbk persero koperasi yayasan perum perumda contoh".split(" "));

export interface NewCompany {
  readonly kind: CompanyKind;
  readonly legalName: string;
  readonly centreCode: string;
}

/** Takes a company in, to be verified. One that the centre has by that name already is not made again. */
export async function makeCompany(
  rt: Pick<Runtime, "db" | "now">,
  staff: { telegramId: number; reach: Reach },
  { kind, legalName, centreCode }: NewCompany,
): Promise<{ is: "made" | "already"; code: string }> {
  const { telegramId, reach } = staff;
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Centre" where code = ${centreCode} for update`; // one after another
    const there = await tx.company.findMany({ where: { centreCode }, select: { code: true, legalName: true } });
    const same = there.find((each) => foldedCompany(each.legalName) === foldedCompany(legalName));
    if (same) return { is: "already", code: same.code };
    const code = await freeCode(tx, legalName);
    const at = rt.now();
    const by = BigInt(telegramId);
    const fields = ["kind", "legalName"];
    await tx.company.create({
      data: {
        code,
        kind,
        legalName,
        centreCode,
        madeBy: by,
        madeAt: at,
        changes: { create: { to: "inReview", fields, by, at } },
      },
    });
    await noteAct(tx, { telegramId, act: "company-made", subject: code, reach, at });
    return { is: "made", code };
  });
}

/** A name as it is compared: without its form, its signs and its capitals. */
export function foldedCompany(name: string): string {
  const words =
    plainly(name)
      .replace(/\b(p|c|u)\.\s?(t|v|d)\b/g, "$1$2")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = words.filter((word) => !forms.has(word));
  return (bare.length > 0 ? bare : words).join(" ");
}

/** A short code that people can tell companies apart by: `PRESISI-JAYA`, `PRESISI-JAYA-2`. */
async function freeCode(db: Db, name: string): Promise<string> {
  let code = "";
  for (const word of foldedCompany(name)
    .toUpperCase()
    .replace(/[^A-Z0-9 ]/g, "")
    .split(" ")) {
    if (word === "" || code.length + 1 + word.length > LONGEST_CODE) continue;
    code = code === "" ? word : `${code}-${word}`;
  }
  const stem = code.length < 2 ? "MITRA" : code;
  const taken = await db.company.findMany({ where: { code: { startsWith: stem } }, select: { code: true } });
  const codes = new Set(taken.map((each) => each.code));
  let free = stem;
  for (let number = 2; codes.has(free); number += 1) free = `${stem}-${number}`;
  return free;
}
