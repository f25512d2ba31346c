// Whether staff may see who somebody is: one rule, for lists, cards, seats, classes and files.
import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { RegistrationState } from "./states.ts";

/** What `maySee` asks of somebody whom the centre's own list of participants names. */
export const broughtIn = { select: { id: true }, take: 1 } as const satisfies Prisma.Registration$participantsArgs;

/** What it asks of the consents of a candidate. */
export const standing = {
  where: { withdrawnAt: null },
  select: { purpose: true },
} as const satisfies Prisma.Candidate$consentsArgs;

/**
 * Whether staff may see the person: they agreed, or are in a training, or stand on the centre's own list of participants;
 * both are its public task.
 */
export function maySee(registration: {
  state: RegistrationState;
  participants: readonly unknown[];
  candidate: { consents: readonly { purpose: string }[] };
}): boolean {
  const { state, participants, candidate } = registration;
  return state === "inTraining" || participants.length > 0 || hasConsent(candidate, "registration");
}

/** The same of a registration by its id. */
export async function maySeeRegistration(db: Db, id: number): Promise<boolean> {
  const select = { state: true, participants: broughtIn, candidate: { select: { consents: standing } } } as const;
  const found = await db.registration.findUnique({ where: { id }, select });
  return found !== null && maySee(found);
}

/** The same rule of registration `r`, in SQL. */
export const isSeen = Prisma.sql`(r.state = 'inTraining'
  or exists (select from "Participant" listed where listed."registrationId" = r.id)
  or exists (select from "Consent" agreed where agreed."candidateId" = r."candidateId"
    and agreed.purpose = 'registration' and agreed."withdrawnAt" is null))`;

/** Whether a consent to a purpose stands, among those that were not withdrawn. */
export function hasConsent(candidate: { consents: readonly { purpose: string }[] }, purpose: string): boolean {
  return candidate.consents.some((consent) => consent.purpose === purpose);
}
