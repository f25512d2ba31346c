// The life of an application, in the field's words (docs/design.md, section 3). Every change is a row, with its time and actor.
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { JobApplicationState } from "../platform/generated/prisma/enums.ts";

export { JobApplicationState };

/** States in which both sides still wait for something. */
export const openStates = [
  "applied",
  "shortlisted",
  "interview",
  "offered",
] as const satisfies readonly JobApplicationState[];

/** From where one may go to where. What was withdrawn or closed may be sent again, while the vacancy is open. */
const ways: Readonly<Record<JobApplicationState, readonly JobApplicationState[]>> = {
  applied: ["shortlisted", "interview", "offered", "hired", "rejected", "withdrawn", "closed"],
  shortlisted: ["interview", "offered", "hired", "rejected", "withdrawn", "closed"],
  interview: ["interview", "offered", "hired", "rejected", "withdrawn", "closed"],
  offered: ["hired", "rejected", "withdrawn", "closed"],
  hired: [],
  rejected: [],
  withdrawn: ["applied"],
  closed: ["applied"],
};

/** Whether an application may go from one state to another. */
export function mayBecome(from: JobApplicationState, to: JobApplicationState): boolean {
  return ways[from].includes(to);
}

/** Whether somebody still waits. */
export function isOpenState(state: JobApplicationState): boolean {
  return openStates.some((open) => open === state);
}

/** Whoever changes an application: the person, the company's recruiter, the bot. */
export type Actor = "candidate" | "bot" | `recruiter:${number}`;

/** Whether it was the company. */
export function isCompanys(actor: string): boolean {
  return actor.startsWith("recruiter:");
}

/** The open ones, in SQL. */
export const isOpenSql = Prisma.sql`a.state in ('applied', 'shortlisted', 'interview', 'offered')`;

/**
 * The last change of an application `a` that moved it: by it what is told is known. One that was taken back moved nothing,
 * nor does the person's word on an invitation.
 */
export const lastMove = Prisma.sql`(select max(l.id) from "JobApplicationChange" l
  where l."applicationId" = a.id and l."undoneAt" is null
    and not (l.actor = 'candidate' and l."from" is not distinct from l."to"))`;

export interface Locked {
  readonly id: number;
  readonly state: JobApplicationState;
  readonly candidateId: number;
  readonly vacancyId: number;
  readonly companyCode: string;
  readonly meetAt: Date | null;
  /** When the company was reminded of it */
  readonly remindedAt: Date | null;
  /** The last change that moved it */
  readonly moveId: number;
}

/** An application that nobody else changes until this transaction is over. */
export async function lockApplication(tx: Tx, id: number): Promise<Locked | undefined> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`select id from "JobApplication" where id = ${id} for update`;
  if (!row) return undefined;
  const found = await tx.jobApplication.findUniqueOrThrow({
    where: { id },
    select: {
      state: true,
      candidateId: true,
      vacancyId: true,
      meetAt: true,
      remindedAt: true,
      vacancy: { select: { companyCode: true } },
    },
  });
  const [move] = await tx.$queryRaw<{ id: number | null }[]>`
    select ${lastMove} as id from "JobApplication" a where a.id = ${id}`;
  const { vacancy, ...rest } = found;
  return { id, ...rest, companyCode: vacancy.companyCode, moveId: move?.id ?? 0 };
}

export interface Move {
  readonly to: JobApplicationState;
  readonly at: Date;
  readonly actor: Actor;
  readonly reason?: string | undefined;
  readonly data?: Prisma.JobApplicationUncheckedUpdateInput;
}

/** Moves a locked application, and notes it. Resolves to the change's id; undefined where that way does not lead on. */
export async function moveLocked(tx: Tx, locked: Locked, move: Move): Promise<number | undefined> {
  const { to, at, actor, reason, data } = move;
  if (!mayBecome(locked.state, to)) return undefined;
  await tx.jobApplication.update({
    where: { id: locked.id },
    data: { movedAt: at, remindedAt: null, ...data, state: to },
  });
  const { id } = await tx.jobApplicationChange.create({
    data: {
      ...{ applicationId: locked.id, from: locked.state, to, at, actor, reason: reason ?? null },
      remindedAt: locked.remindedAt,
    },
    select: { id: true },
  });
  return id;
}
