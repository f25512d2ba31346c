// Sending an application, and showing more by it later. What is agreed to is noted with it.
import type { Day } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import { recordConsent } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import { isOpen, publicVacancy } from "../vacancies/vacancies.ts";
import { isAgreed } from "./applications.ts";
import { oweNew } from "./owed.ts";
import { MOST_CERTIFICATES } from "./shared.ts";
import { isOpenState, lockApplication, moveLocked } from "./states.ts";

type Stands = Pick<Runtime, "db" | "now" | "work">;

/** Which wording of what is shared is agreed to. */
const SHARED_VERSION = 1;
const LARGEST_ID = 2_147_483_647;

export type Applied =
  | { readonly outcome: "applied" | "already"; readonly applicationId: number }
  | { readonly outcome: "answered"; readonly applicationId: number }
  | { readonly outcome: "closed" | "unknown" };

/**
 * Sends a person's application with what they agreed to share: their profile, of their certificates and trainings these. Twice is once.
 * One that was withdrawn or closed is sent anew; one that the company has answered is not.
 */
export function apply(
  rt: Stands,
  wish: {
    candidateId: number;
    vacancyCode: string;
    today: Day;
    certificationIds: readonly number[];
    registrationIds?: readonly number[];
  },
): Promise<Applied> {
  const { candidateId, vacancyCode, today } = wish;
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Candidate" where id = ${candidateId} for no key update`; // two at once are one
    const found = await publicVacancy(tx, vacancyCode, today);
    if (!found) return { outcome: "unknown" };
    // As whoever closes it does: nobody applies to what ends at this moment.
    await tx.$queryRaw`select 1 from "Vacancy" where id = ${found.vacancy.id} for share`;
    const vacancy = (await publicVacancy(tx, vacancyCode, today))?.vacancy;
    if (!vacancy) return { outcome: "unknown" };
    const before = await tx.jobApplication.findUnique({
      where: { vacancyId_candidateId: { vacancyId: vacancy.id, candidateId } },
      select: { id: true },
    });
    const locked = before ? await lockApplication(tx, before.id) : undefined;
    if (locked && isOpenState(locked.state)) return { outcome: "already", applicationId: locked.id };
    if (locked && (locked.state === "hired" || locked.state === "rejected"))
      return { outcome: "answered", applicationId: locked.id };
    if (!isOpen(vacancy, today)) return { outcome: "closed" };
    const at = rt.now();
    const certificationIds = await theirOwn(tx, candidateId, wish.certificationIds);
    await recordConsent(tx, candidateId, "application", at);
    const registrationIds = [...(wish.registrationIds ?? [])];
    const shared = { certificationIds, registrationIds, sharedVersion: SHARED_VERSION, appliedAt: at, movedAt: at };
    const applicationId = locked
      ? await sendAgain(tx, locked, shared, at)
      : await sendFirst(tx, { ...shared, vacancyId: vacancy.id, candidateId }, at);
    if (applicationId === undefined) return { outcome: "already", applicationId: 0 };
    await oweNew(rt, tx, { vacancyId: vacancy.id, companyCode: vacancy.company.code });
    return { outcome: "applied", applicationId };
  });
}

async function sendFirst(tx: Tx, data: Prisma.JobApplicationUncheckedCreateInput, at: Date): Promise<number> {
  const change = { to: "applied", at, actor: "candidate" } as const;
  return (await tx.jobApplication.create({ data: { ...data, changes: { create: change } }, select: { id: true } })).id;
}

async function sendAgain(
  tx: Tx,
  locked: NonNullable<Awaited<ReturnType<typeof lockApplication>>>,
  shared: Prisma.JobApplicationUncheckedUpdateInput,
  at: Date,
): Promise<number | undefined> {
  const anew = { ...shared, readAt: null, answeredAt: null, meetAt: null, meetPlace: null };
  const changeId = await moveLocked(tx, locked, { to: "applied", at, actor: "candidate", data: anew });
  return changeId === undefined ? undefined : locked.id;
}

/** Of these certifications those that are the person's own. */
async function theirOwn(tx: Tx, candidateId: number, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await tx.certification.findMany({
    where: { id: { in: [...ids] }, state: "issued", holder: { candidateId } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

/** Adds one of the person's certificates to what a company reads of their open application, which they agree to by it. */
export function shareMore(
  rt: Stands,
  { id, candidateId, certificationId }: { id: number; candidateId: number; certificationId: number },
): Promise<"shared" | "over" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const locked = id > 0 && id <= LARGEST_ID ? await lockApplication(tx, id) : undefined;
    if (locked?.candidateId !== candidateId) return "unknown";
    const row = await tx.jobApplication.findUniqueOrThrow({ where: { id } });
    if (!isOpenState(locked.state) || !isAgreed(row) || row.certificationIds.length >= MOST_CERTIFICATES) return "over";
    const asked = certificationId > 0 && certificationId <= LARGEST_ID ? [certificationId] : [];
    const [own] = await theirOwn(tx, candidateId, asked);
    if (own === undefined) return "unknown";
    const certificationIds = [...new Set([...row.certificationIds, own])];
    await tx.jobApplication.update({ where: { id }, data: { certificationIds } });
    await recordConsent(tx, candidateId, "application", rt.now());
    return "shared";
  });
}
