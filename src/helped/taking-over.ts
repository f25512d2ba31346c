// Somebody registers whom a list or a helper brought in before: by phone, birth date and name the record is known as theirs,
// and moves to them. Where these do not agree, two records stay two, and staff hear of it. Anybody can type a number that
// they know, and try birth dates: only a number that Telegram says is theirs opens somebody's record.
import { noteAct } from "../audit/audit.ts";
import { openSealed, phoneFingerprints } from "../candidates/sealed-fields.ts";
import type { Tx } from "../platform/database.ts";
import { untilUndisturbed } from "../platform/deadlock.ts";
import type { Candidate } from "../platform/generated/prisma/client.ts";
import { holdPeople } from "../registration/holding.ts";
import type { Runtime } from "../runtime.ts";
import { tellOfDoubt } from "./doubts.ts";
import { isSomebodyElse, moveRecord } from "./moving.ts";

type Stands = Pick<Runtime, "db" | "seal" | "now" | "work">;

export interface TakenOver {
  readonly numbers: readonly string[];
  /** What was given up, because there was another of the same programme */
  readonly givenUp: readonly string[];
  /** The programmes of what is open of it */
  readonly programmeCodes: readonly string[];
}

/**
 * Moves to a person what a list or a helper recorded of them; undefined where there is nothing, or they have not shared their
 * phone number and told birth date and name yet. The account of whoever made the record takes nothing over. With `isFinal` staff are told of the
 * records that have their phone and birth date and stay apart; before it, an answer may still be put right.
 */
export async function takeOver(
  rt: Stands,
  candidateId: number,
  { isFinal }: { isFinal: boolean },
): Promise<TakenOver | undefined> {
  if ((await likeThem(rt, rt.db, candidateId)).length === 0) return undefined;
  return untilUndisturbed(() => rt.db.$transaction((tx) => takeOverIn(rt, tx, candidateId, isFinal)));
}

async function takeOverIn(rt: Stands, tx: Tx, candidateId: number, isFinal: boolean): Promise<TakenOver | undefined> {
  const seen = await likeThem(rt, tx, candidateId);
  await holdPeople(tx, [candidateId, ...seen.map(({ id }) => id)]);
  const alike = await likeThem(rt, tx, candidateId);
  const numbers: string[] = [];
  const givenUp: string[] = [];
  for (const record of alike) {
    if (!seen.some(({ id }) => id === record.id)) continue; // came up this instant, and is held by nobody
    const own = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId } });
    const madeBy = record.helped.map(({ helperTelegramId }) => helperTelegramId);
    const isTyped = !own.phoneShared;
    if (isTyped || isSomebodyElse(rt, record, own) || madeBy.some((each) => each === own.telegramId)) {
      if (isFinal) await tellOfDoubt(rt, tx, { listedId: record.id, candidateId });
      continue;
    }
    const at = rt.now();
    const moved = await moveRecord(rt, tx, { from: record.id, to: candidateId, at });
    numbers.push(...moved.numbers.filter((number) => !moved.givenUp.includes(number)));
    givenUp.push(...moved.givenUp);
    const reach = [...record.helped, ...record.holders.flatMap(({ participants }) => participants)];
    await noteAct(tx, {
      ...{ telegramId: Number(own.telegramId), act: "helped-found", subject: moved.numbers.join(" "), at },
      reach: [...new Set(reach.map(({ centreCode }) => centreCode))],
    });
  }
  if (numbers.length === 0 && givenUp.length === 0) return undefined;
  const open = await tx.registration.findMany({
    where: { number: { in: numbers }, state: { notIn: ["interested", ...over] } },
    select: { programmeCode: true },
  });
  return { numbers, givenUp, programmeCodes: open.map(({ programmeCode }) => programmeCode) };
}

const over = ["rejected", "lapsed", "completed", "droppedOut", "withdrawn"] as const;

/** Whoever has no Telegram and the phone number and birth date of a person in the chat who has told them, and their name. */
async function likeThem({ seal }: Stands, db: Tx | Stands["db"], candidateId: number) {
  const own = await db.candidate.findUnique({ where: { id: candidateId } });
  const told = own && openSealed(seal, own);
  if (!own?.telegramId || own.fullName === null || !told?.phone || !told.birthDate) return [];
  const found = await db.candidate.findMany({
    where: {
      telegramId: null,
      phoneFingerprint: { in: phoneFingerprints(seal, told.phone) },
      helped: { none: { submittedAt: null } }, // a helper is still asking them
    },
    orderBy: { id: "asc" },
    include: {
      helped: { select: { helperTelegramId: true, centreCode: true } },
      holders: { select: { participants: { select: { centreCode: true } } } },
    },
  });
  return found.filter((one) => one.fullName !== null && isBornOn(seal, one, told.birthDate));
}

function isBornOn(seal: Stands["seal"], one: Candidate, birthDate: string | undefined): boolean {
  return birthDate !== undefined && openSealed(seal, one).birthDate === birthDate;
}
