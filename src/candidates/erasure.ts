// Erasing a person: every table, every key, every piece of work. What is left says that it happened, and on which day.

import { forgetRecipient } from "../delivery/delivery.ts";
import { dateForDatabase, localDate } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import { untilUndisturbed } from "../platform/deadlock.ts";
import { forgetDrafts, leaveGroup } from "../questions/ending.ts";
import { holdPeople } from "../registration/holding.ts";
import type { Runtime } from "../runtime.ts";
import { dialogueKey } from "../telegram/dialogues.ts";
import { dealing } from "../telegram/seam.ts";
import { screenKey } from "../telegram/typed-presses.ts";
import { leaveCertificates } from "./erasing-certificates.ts";
import { doublesOf } from "./erasing-doubles.ts";
import {
  busyLists,
  eraseFromLists,
  holderNamedAs,
  leaveOutLater,
  leaveOutOfDone,
  type Named,
  namedAs,
} from "./erasing-lists.ts";
import { eraseBrokenUpdates } from "./erasing-updates.ts";
import { type KeptErasure, keepErasures } from "./erasure-ledger.ts";
import { type ErasedRow, fingerprintOf, listedRow } from "./erasure-names.ts";
import { forgetCandidate } from "./know-candidate.ts";
import type { KeptThing } from "./receipt.ts";

export type Stands = Pick<Runtime, "db" | "coordination" | "work" | "seal" | "config" | "log" | "now">;

/** Every key under which something about a person may be remembered between two updates. */
export function personalKeys(telegramId: number): string[] {
  return [
    dialogueKey(telegramId),
    screenKey(telegramId),
    `mydata-correcting:${telegramId}`,
    `staff-typing:${telegramId}`,
    `broadcast-asked:${telegramId}`,
    `certificate-asked:${telegramId}`,
    `appeal-asked:${telegramId}`,
    `job-report:${telegramId}`,
    `import-centre:${telegramId}`,
    `import-file:${telegramId}`,
    `broadcast-returning:${telegramId}`,
    `assess-ticked:${telegramId}`,
    `training-ticks:${telegramId}`,
    `select-ticked:${telegramId}`,
    `alert-asked:${telegramId}`,
    `applying:${telegramId}`,
    `birth-dates:${telegramId}`,
    `suspension-reason:${telegramId}`,
    `question-asked:${telegramId}`,
    `question-aside:${telegramId}`,
    `question-draft:${telegramId}`,
    `question-offered:${telegramId}`,
    `claim-asked:${telegramId}`,
    `desk-centre:${telegramId}`,
  ];
}

/**
 * Erases a person, all of it or nothing. Leaves an Erasure, whose fingerprint names this row of theirs and no later
 * one, and the receipt they are given: they may begin anew as a stranger. Once erased, there is nobody left to erase: "unknown".
 */
export async function eraseCandidate(rt: Stands, telegramId: number, receipt?: Receipt): Promise<"erased" | "unknown"> {
  // First what would outlive a crash between the two stores; it can be lost without harm.
  await forgetKeys(rt, telegramId);
  return erase(rt, receipt, async (tx) => {
    const candidate = await tx.candidate.findUnique({ where: { telegramId: BigInt(telegramId) } });
    return candidate ? eraseWithDoubles(rt, tx, candidate) : [];
  });
}

/** The same of somebody without Telegram: one whom another registered or a list brought, or of whom only a list knows. */
export function erasePerson(
  rt: Stands,
  who: { readonly candidateId: number } | { readonly holderId: number },
  receipt?: Receipt,
): Promise<"erased" | "unknown"> {
  return erase(rt, receipt, async (tx) => {
    if ("holderId" in who) return [await eraseHolder(rt, tx, who.holderId)].flatMap((gone) => gone ?? []);
    const candidate = await tx.candidate.findFirst({ where: { id: who.candidateId, telegramId: null } });
    return candidate ? eraseWithDoubles(rt, tx, candidate) : [];
  });
}

/** Somebody, and whoever of the lists and helpers' records is the same person. */
async function eraseWithDoubles(rt: Stands, tx: Tx, row: ErasedRow): Promise<Gone[]> {
  const doubles = await doublesOf(rt.seal, tx, row.id, await namedAs(rt, tx, row.id));
  const rows = [row, ...doubles];
  await holdPeople(
    tx,
    rows.map(({ id }) => id),
  );
  const gone: Gone[] = [];
  for (const each of rows) {
    const one = await eraseRows(rt, tx, each);
    // Who was erased by another meanwhile has no double of ours.
    if (!one && each === row) return [];
    if (one) gone.push(one);
  }
  return gone;
}

/** What whoever is erased is given. */
export interface Receipt {
  readonly receipt: string;
  readonly kept: readonly KeptThing[];
}

/** Somebody whose rows are gone: what names the erasure, and by what lists know them. */
interface Gone {
  readonly row: ErasedRow;
  readonly named: Named;
  /** What they asked the centre */
  readonly questionIds?: readonly number[];
  /** Whether the centre has to keep what was certified */
  readonly isCertified?: boolean;
}

/**
 * What came up while they were erased: a turn that took too long has left its screen and kept its update, and the one in
 * which we are may end so.
 */
async function leaveNothing(rt: Stands, telegramId: number): Promise<void> {
  dealing.getStore()?.erased(telegramId);
  await forgetKeys(rt, telegramId);
  await eraseBrokenUpdates(rt, rt.db, telegramId);
}

/** What is kept of a double is kept of them. */
function withCertificates(receipt: Receipt | undefined, gone: readonly Gone[]): Receipt | undefined {
  if (!receipt || receipt.kept.includes("certificates") || !gone.some(({ isCertified }) => isCertified)) return receipt;
  return { ...receipt, kept: ["certificates", ...receipt.kept] };
}

async function erase(
  rt: Stands,
  receipt: Receipt | undefined,
  eraseAll: (tx: Tx) => Promise<readonly Gone[]>,
): Promise<"erased" | "unknown"> {
  const eraseOnce = async (tx: Tx) => {
    const busy = await busyLists(tx);
    const gone = await eraseAll(tx);
    if (gone.length === 0) return undefined;
    const lists: number[] = [];
    for (const { named } of gone) lists.push(...(await leaveOutLater(rt, tx, named, busy)));
    const erasedOn = localDate(rt.now(), rt.config.zone);
    // The receipt is that of whoever asked; a double of theirs is only known not to come back.
    const kept = gone.map(({ row }, at): KeptErasure => {
      return {
        fingerprint: fingerprintOf(rt.seal, row),
        erasedOn,
        ...(at === 0 ? withCertificates(receipt, gone) : {}),
      };
    });
    // After an older backup a number of ours may come again to the same person: the receipt proves the latest erasure.
    if (receipt) await tx.erasure.updateMany({ where: { receipt: receipt.receipt }, data: { receipt: null } });
    await tx.erasure.createMany({ data: kept.map(erasureRow) });
    const accounts = gone.flatMap(({ row }) => row.telegramId ?? []);
    const questionIds = gone.flatMap(({ questionIds }) => questionIds ?? []);
    return { kept, lists: [...new Set(lists)], accounts, questionIds };
  };
  const erasure = await untilUndisturbed(() => rt.db.$transaction(eraseOnce));
  if (!erasure) return "unknown";
  const { kept, lists, accounts, questionIds } = erasure;
  for (const telegramId of accounts) await leaveNothing(rt, Number(telegramId));
  await forgetDrafts(rt, questionIds);
  await untilUndisturbed(() => leaveOutOfDone(rt, lists));
  await keepErasures(rt, kept);
  rt.log.info({ event: "candidate-erased" });
  return "erased";
}

/** Adds to a receipt what turned out to have to stay. */
export async function noteKept(rt: Pick<Stands, "db">, receipt: string, thing: KeptThing): Promise<void> {
  await rt.db.erasure.updateMany({
    where: { receipt, NOT: { kept: { has: thing } } },
    data: { kept: { push: thing } },
  });
}

/** Forgets somebody who has told nothing yet, without leaving a trace; false if there is something to erase. */
export async function unmeet(
  rt: Pick<Runtime, "db" | "coordination">,
  candidate: { id: number; telegramId: number },
): Promise<boolean> {
  const { count } = await rt.db.candidate.deleteMany({
    where: {
      id: candidate.id,
      fullName: null,
      draft: null,
      consents: { none: {} },
      registrations: { none: {} },
      wishes: { none: {} },
      subscriptions: { none: {} },
      deliveries: { none: {} },
      silencedTopics: { none: {} },
      holders: { none: {} },
      holderMatches: { none: {} },
      applications: { none: {} },
      reports: { none: {} },
      questions: { none: {} },
    },
  });
  if (count > 0) await forgetCandidate(rt, candidate.telegramId);
  return count > 0;
}

/** What is remembered of somebody between two updates. */
export async function forgetKeys(rt: Stands, telegramId: number): Promise<void> {
  for (const key of personalKeys(telegramId)) await rt.coordination.delete(key);
  await forgetCandidate(rt, telegramId);
}

/** The rows of a person in every table; the tables that hang on the candidate go with it. Null if they are gone by now. */
export async function eraseRows(rt: Stands, tx: Tx, row: ErasedRow): Promise<Gone | null> {
  const { id, telegramId } = row;
  await holdPeople(tx, [id]);
  if ((await tx.candidate.count({ where: { id } })) === 0) return null;
  const named = await namedAs(rt, tx, id);
  const registrations = await tx.registration.findMany({
    where: { candidateId: id },
    select: { id: true, number: true },
  });
  for (const registration of registrations) {
    await rt.work.forget({ registrationId: registration.id }, tx);
    await tx.staffAct.updateMany({ where: { subject: { contains: registration.number } }, data: { subject: null } });
  }
  await rt.work.forget({ candidateId: id }, tx);
  if (telegramId !== null) await eraseAccount(rt, tx, telegramId);
  const isCertified = await leaveCertificates(tx, id);
  await eraseFromLists(rt, tx, [named]);
  // That somebody reported a vacancy stays, and what came of it; what they wrote and showed does not.
  await tx.reportWord.deleteMany({ where: { report: { candidateId: id } } });
  const questions = await tx.question.findMany({ where: { candidateId: id }, select: { id: true } });
  await leaveGroup(rt, tx, { candidateId: id });
  await forgetRecipient(tx, id);
  await tx.candidate.delete({ where: { id } });
  return { row, named, isCertified, questionIds: questions.map((each) => each.id) };
}

/** Of whom only lists know: their lines, and who they are, unless they hold a certificate. */
export async function eraseHolder(rt: Stands, tx: Tx, holderId: number): Promise<Gone | null> {
  const holder = await tx.holder.findFirst({ where: { id: holderId, candidateId: null } });
  if (!holder) return null;
  const named = await holderNamedAs(rt, tx, holderId);
  await tx.participant.deleteMany({ where: { holderId } });
  await tx.holder.deleteMany({ where: { id: holderId, certifications: { none: {} } } });
  await eraseFromLists(rt, tx, [named]);
  return { row: listedRow(holder), named };
}

/** What is known by their Telegram account alone. */
async function eraseAccount(rt: Stands, tx: Tx, telegramId: bigint): Promise<void> {
  await rt.work.forget({ telegramId: Number(telegramId) }, tx);
  // What they tried without the right stays counted, without them. Acts of staff stay: they are the centre's record.
  await tx.staffAct.updateMany({
    where: {
      act: {
        in: [
          ...["refused", "invitation-refused", "invitation-declined"],
          ...["helped-claimed", "helped-found", "helped-claim-refused"],
        ],
      },
      staffTelegramId: telegramId,
    },
    data: { staffTelegramId: 0n, subject: null, centreCodes: [] },
  });
  // Whose entries an admin looked for is nobody's business any more.
  await tx.staffAct.updateMany({
    where: { act: { in: ["audit-viewed", "audit-exported", "roles-viewed"] }, aboutTelegramId: telegramId },
    data: { aboutTelegramId: null },
  });
  await eraseRoles(rt, tx, telegramId);
  await tx.broadcastWatch.deleteMany({ where: { telegramId } });
  await tx.certificateErrand.deleteMany({ where: { telegramId } });
  await tx.intakeDraft.deleteMany({ where: { telegramId } });
  await eraseBrokenUpdates(rt, tx, Number(telegramId));
}

/** Who is gone acts for no centre: their roles end, their name goes. That they had them is the centre's record. */
async function eraseRoles(rt: Stands, tx: Tx, telegramId: bigint): Promise<void> {
  await tx.heldRole.updateMany({
    where: { telegramId, takenAt: null },
    data: { takenAt: rt.now(), takenBy: telegramId },
  });
  await tx.invitation.updateMany({ where: { declinedBy: telegramId }, data: { declinedBy: null } });
  await tx.staffName.deleteMany({ where: { telegramId } });
}

/** The row that is left. */
export function erasureRow({ fingerprint, erasedOn, receipt, kept = [] }: KeptErasure) {
  return { fingerprint, erasedOn: dateForDatabase(erasedOn), receipt: receipt ?? null, kept: [...kept] };
}
