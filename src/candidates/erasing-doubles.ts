// Somebody in the chat whom a list or a helper had known before: two rows are one person, and both are erased.
import { birthDateFingerprints, nikFingerprints } from "../certificates/sealed-holder.ts";
import type { Tx } from "../platform/database.ts";
import type { Seal } from "../platform/seal.ts";
import { type Named, opened } from "./erasing-lists.ts";
import type { ErasedRow } from "./erasure-names.ts";
import { foldedName, namesFit } from "./folded-name.ts";
import { phoneFingerprints } from "./sealed-fields.ts";

/**
 * The other rows without Telegram of a person: of their NIK; of their phone and birth date, unless the name is a
 * twin's; of their phone and name where no other birth date is told; of their name and birth date in the centre's records, unless the phone is another.
 */
export async function doublesOf(seal: Seal, tx: Tx, id: number, named: Named): Promise<ErasedRow[]> {
  const { folded, birthDate, phone, niks } = named;
  const phones = phone === undefined ? [] : phoneFingerprints(seal, phone);
  const births = birthDate === undefined ? [] : birthDateFingerprints(seal, birthDate);
  const byNik = niks.flatMap((nik) => nikFingerprints(seal, nik));
  const found = await tx.candidate.findMany({
    where: {
      ...{ telegramId: null, id: { not: id } },
      OR: [
        { phoneFingerprint: { in: phones } },
        { holders: { some: { nikFingerprint: { in: byNik } } } },
        { holders: { some: { birthDateFingerprint: { in: births }, foldedName: folded ?? "" } } },
      ],
    },
    orderBy: { id: "asc" },
    include: { holders: { select: { nikFingerprint: true } } },
  });
  return found.filter((other) => {
    if (other.holders.some(({ nikFingerprint }) => nikFingerprint !== null && byNik.includes(nikFingerprint)))
      return true;
    const told = {
      phone: opened(seal, other.phoneSealed, "candidate.phone"),
      birthDate: opened(seal, other.birthDateSealed, "candidate.birthDate"),
    };
    const isBorn = birthDate !== undefined && told.birthDate === birthDate;
    const isOther = folded !== undefined && other.fullName !== null && !namesFit(other.fullName, folded);
    const isNamed = folded !== undefined && other.fullName !== null && foldedName(other.fullName) === folded;
    if (phone !== undefined && told.phone === phone)
      return (isBorn && !isOther) || (isNamed && (birthDate === undefined || told.birthDate === undefined));
    return isNamed && isBorn && (phone === undefined || told.phone === undefined);
  });
}
