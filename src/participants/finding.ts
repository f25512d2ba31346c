// Participants of whom only the list knows, for their intake is not certain: staff find them at the desk all the same.
import { foldedName } from "../candidates/folded-name.ts";
import { readPhone } from "../candidates/phone.ts";
import { phoneFingerprints } from "../candidates/sealed-fields.ts";
import type { Db } from "../platform/database.ts";
import type { Seal } from "../platform/seal.ts";
import type { Reach } from "../roles/roles.ts";
import { button } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";

/** So many are shown; who sees more types more of the name. */
const MOST = 8;

/** A line of a list without a registration. */
export interface Listed {
  readonly id: number;
  readonly name: string;
  readonly tradeCode: string;
  readonly label: string;
}

/** Finds lines within reach by a phone number, or by parts of the name. */
export async function findListed(
  db: Db,
  seal: Seal,
  { typed, reach }: { typed: string; reach: Reach },
): Promise<Listed[]> {
  const within = { registrationId: null, ...(reach === "everywhere" ? {} : { centreCode: { in: [...reach] } }) };
  const phone = readPhone(typed);
  const words = foldedName(typed).split(" ").filter(Boolean).slice(0, 6);
  if (!("value" in phone) && words.join("").length < 3) return [];
  const who =
    "value" in phone
      ? { phoneFingerprint: { in: phoneFingerprints(seal, phone.value) } }
      : { holder: { AND: words.map((word) => ({ foldedName: { contains: word } })) } };
  const rows = await db.participant.findMany({
    where: { ...within, ...who },
    orderBy: { id: "desc" },
    take: MOST,
    select: { id: true, tradeCode: true, label: true, holder: { select: { fullName: true } } },
  });
  return rows.map(({ holder, ...row }) => ({ ...row, name: holder.fullName }));
}

/** A button for each. */
export function listedButtons(words: Words, listed: readonly Listed[]) {
  return listed.map(({ id, name, tradeCode, label }) => [
    button(words.plain("participants-listed", { name, trade: tradeCode, label }), "participants-line", id),
  ]);
}
