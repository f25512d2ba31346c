// Facts are corrected after a registration was sent: what they now mean for those that stand.
import { type Day, dayFromDatabase, localDate } from "../platform/calendar.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { isAdult, type Obstacle, obstacleTo, type Requirements } from "./fitting.ts";
import { openProfile, type Profile, profileColumns } from "./profile.ts";
import { openStates } from "./states.ts";

/** A registration whose requirements the person does not meet as they are known now. */
export interface Misfit {
  readonly number: string;
  readonly programme: Requirements & { readonly name: unknown };
  readonly obstacle: Obstacle;
}

/** What a person's facts mean for their open registrations. */
export interface Fitness {
  readonly misfits: readonly Misfit[];
  /** They are under age, have something open, and no guardian has agreed. */
  readonly needsGuardian: boolean;
  readonly profile: Profile;
}

const read = {
  ...profileColumns,
  consents: { where: { withdrawnAt: null, purpose: "guardian" }, select: { id: true } },
  registrations: {
    where: { state: { in: [...openStates] } },
    orderBy: { id: "asc" },
    select: {
      number: true,
      state: true,
      programme: { select: { name: true, minimumAge: true, maximumAge: true, minimumEducation: true } },
      intake: { select: { startsOn: true } },
    },
  },
} satisfies Prisma.CandidateSelect;

/** Compares a person with what they registered for. No state is changed: the centre decides, who may know an exception. */
export async function fitnessOf(
  rt: Pick<Runtime, "db" | "seal" | "now"> & { readonly config: Pick<Runtime["config"], "zone"> },
  candidateId: number,
): Promise<Fitness | undefined> {
  const found = await rt.db.candidate.findUnique({ where: { id: candidateId }, select: read });
  if (!found) return undefined;
  const profile = openProfile(rt.seal, found);
  const today = localDate(rt.now(), rt.config.zone);
  const misfits = found.registrations.flatMap(({ number, state, programme, intake }) => {
    if (state === "interested") return []; // takes no seat, and is open to everybody
    const obstacle = obstacleTo(programme, profile, intake ? dayFromDatabase(intake.startsOn) : today);
    return obstacle ? [{ number, programme, obstacle }] : [];
  });
  return { misfits, needsGuardian: found.registrations.length > 0 && lacksGuardian(profile, found, today), profile };
}

function lacksGuardian(profile: Profile, { consents }: { consents: readonly unknown[] }, today: Day): boolean {
  return !isAdult(profile.birthDate, today) && consents.length === 0;
}
