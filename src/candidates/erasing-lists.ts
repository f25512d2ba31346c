// What an erasure does to the centre's lists: to rows that wait to be saved, to lines that were, and to a list that is
// being read or saved in the same minute, which would bring whoever was erased back.
import { birthDateFingerprints, nikFingerprints } from "../certificates/sealed-holder.ts";
import { type Day, localDate } from "../platform/calendar.ts";
import type { Database, Tx } from "../platform/database.ts";
import type { Seal } from "../platform/seal.ts";
import type { Runtime } from "../runtime.ts";
import { readBirthDate } from "./birth-date.ts";
import { foldedName, namesFit } from "./folded-name.ts";
import { readPhone } from "./phone.ts";
import { phoneFingerprints } from "./sealed-fields.ts";

type Stands = Pick<Runtime, "seal" | "now" | "config">;

const PAGE = 1000;
const PURPOSE = "erased.meanwhile";

/** By what somebody is known in a list. */
export interface Named {
  readonly folded?: string | undefined;
  readonly birthDate?: Day | undefined;
  readonly phone?: string | undefined;
  readonly niks: readonly string[];
}

/** How somebody in the chat, or without Telegram, is known. */
export async function namedAs(rt: Stands, tx: Tx, candidateId: number): Promise<Named> {
  const { fullName, phoneSealed, birthDateSealed, holders } = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    select: { fullName: true, phoneSealed: true, birthDateSealed: true, holders: { select: { nikSealed: true } } },
  });
  return {
    folded: fullName === null ? undefined : foldedName(fullName),
    birthDate: opened(rt.seal, birthDateSealed, "candidate.birthDate") as Day | undefined,
    phone: opened(rt.seal, phoneSealed, "candidate.phone"),
    niks: holders.flatMap(({ nikSealed }) => opened(rt.seal, nikSealed, "holder.nik") ?? []),
  };
}

/** How somebody is known of whom there is nothing but what a list says. */
export async function holderNamedAs(rt: Stands, tx: Tx, holderId: number): Promise<Named> {
  const {
    foldedName: folded,
    birthDateSealed,
    nikSealed,
    participants,
  } = await tx.holder.findUniqueOrThrow({
    where: { id: holderId },
    include: { participants: { where: { phoneSealed: { not: null } }, take: 1, orderBy: { id: "desc" } } },
  });
  return {
    folded,
    birthDate: opened(rt.seal, birthDateSealed, "holder.birthDate") as Day | undefined,
    phone: opened(rt.seal, participants[0]?.phoneSealed ?? null, "candidate.phone"),
    niks: [opened(rt.seal, nikSealed, "holder.nik") ?? []].flat(),
  };
}

/** What is sealed, in clear; undefined where there is none, or where its key is gone. */
export function opened(seal: Seal, sealed: string | null, purpose: string): string | undefined {
  try {
    return sealed === null ? undefined : seal.open(sealed, purpose);
  } catch {
    return undefined; // of a key that is gone: it serves nobody any more
  }
}

/** What is waited for at most where a list is long. */
const PATIENCE = { timeout: 120_000 };
const busyStates = ["reading", "saving"] as const;

/**
 * Takes people out of the lists: lines of nobody in the chat, and rows that wait, but for lists that are being read or saved,
 * or of one list alone. Who has their NIK or phone is they; so is who has their name and birth date, unless the phone is another.
 */
export async function eraseFromLists(rt: Stands, tx: Tx, people: readonly Named[], importId?: number): Promise<void> {
  for (const named of people) await eraseLines(rt.seal, tx, named);
  const today = localDate(rt.now(), rt.config.zone);
  const lists = await tx.spreadsheetImport.findMany({
    where: importId === undefined ? { state: { notIn: [...busyStates] }, rows: { some: {} } } : { id: importId },
    select: { id: true },
  });
  for (const { id } of lists)
    for (let after = 0; ; ) {
      const page = await tx.importedRow.findMany({
        where: { importId: id, number: { gt: after } },
        orderBy: { number: "asc" },
        take: PAGE,
      });
      const theirs = page.filter(({ sealed }) => isAbout(opened(rt.seal, sealed, "import.row"), people, today));
      const numbers = theirs.map(({ number }) => number);
      if (numbers.length > 0) await tx.importedRow.deleteMany({ where: { importId: id, number: { in: numbers } } });
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = last.number;
    }
}

async function eraseLines(seal: Seal, tx: Tx, { folded, birthDate, phone, niks }: Named): Promise<void> {
  const byNik = niks.flatMap((nik) => nikFingerprints(seal, nik));
  const births = birthDate === undefined ? [] : birthDateFingerprints(seal, birthDate);
  const phones = phone === undefined ? [] : phoneFingerprints(seal, phone);
  const holders = await tx.holder.findMany({
    where: {
      candidateId: null,
      participants: { some: {} },
      OR: [
        { nikFingerprint: { in: byNik } },
        {
          ...{ foldedName: folded ?? "", birthDateFingerprint: { in: births } },
          ...(phone === undefined
            ? {}
            : { participants: { every: { OR: [{ phoneFingerprint: null }, { phoneFingerprint: { in: phones } }] } } }),
        },
      ],
    },
    select: { id: true },
  });
  const ids = holders.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.participant.deleteMany({ where: { holderId: { in: ids } } });
  await tx.holder.deleteMany({ where: { id: { in: ids }, certifications: { none: {} } } });
}

/** Whether a row of a list is about one of these people. */
function isAbout(row: string | undefined, people: readonly Named[], today: Day): boolean {
  if (row === undefined) return false;
  const digits = row.replace(/(?<=\d)[ .-]+(?=\d)/g, "");
  const { cells } = JSON.parse(row) as { readonly cells: readonly string[] };
  const names = new Set(cells.map(foldedName));
  return people.some(({ folded, birthDate, phone, niks }) => {
    const dates = cells.flatMap((cell) => {
      const read = readBirthDate(cell, today);
      return "value" in read ? [read.value] : [];
    });
    if (niks.some((nik) => digits.includes(nik))) return true;
    // One phone serves a family: who is named otherwise, with a birth date of their own, is another.
    if (phone !== undefined && digits.includes(phone.replace(/^\+62/, "")))
      return folded === undefined || dates.length === 0 || cells.some((cell) => namesFit(cell, folded));
    if (folded === undefined || birthDate === undefined || !names.has(folded)) return false;
    return dates.includes(birthDate) && (phone === undefined || !cells.some((cell) => "value" in readPhone(cell)));
  });
}

/** The lists that are being read or saved at this moment. */
export async function busyLists(tx: Tx): Promise<number[]> {
  const busy = await tx.spreadsheetImport.findMany({ where: { state: { in: [...busyStates] } }, select: { id: true } });
  return busy.map(({ id }) => id);
}

/**
 * Has the lists that are being read or saved at this moment leave somebody out, once they are through, and those that were
 * `before` the erasure looked for lists to go through: they may have come through since. Resolves to these lists.
 */
export async function leaveOutLater(rt: Stands, tx: Tx, named: Named, before: readonly number[]): Promise<number[]> {
  const importIds = [...new Set([...before, ...(await busyLists(tx))])];
  if (importIds.length === 0) return [];
  const sealed = rt.seal.seal(JSON.stringify(named), PURPOSE);
  await tx.erasedMeanwhile.create({ data: { importIds, sealed, at: rt.now() } });
  return importIds;
}

/** The same of lists that came through in the moment between our look and our end. */
export async function leaveOutOfDone(rt: Stands & { readonly db: Database }, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const done = await rt.db.spreadsheetImport.findMany({
    where: { id: { in: [...ids] }, state: { notIn: [...busyStates] } },
    select: { id: true },
  });
  for (const { id } of done) await leaveOutErased(rt, id);
}

/**
 * Called when a list is through: takes out of it whoever was erased meanwhile. Who they are is forgotten with the last of
 * these lists.
 */
export async function leaveOutErased(rt: Stands & { readonly db: Database }, importId: number): Promise<void> {
  if ((await rt.db.erasedMeanwhile.count({ where: { importIds: { has: importId } } })) === 0) return;
  await rt.db.$transaction(async (tx) => {
    const those = await tx.erasedMeanwhile.findMany({ where: { importIds: { has: importId } } });
    const people = those.map(({ sealed }) => JSON.parse(rt.seal.open(sealed, PURPOSE)) as Named);
    await eraseFromLists(rt, tx, people, importId);
    const ids = those.map(({ id }) => id);
    await tx.$executeRaw`
      update "ErasedMeanwhile" set "importIds" = array_remove("importIds", ${importId}) where id = any(${ids})`;
    await tx.erasedMeanwhile.deleteMany({ where: { id: { in: ids }, importIds: { isEmpty: true } } });
  }, PATIENCE);
}
