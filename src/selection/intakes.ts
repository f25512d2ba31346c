// The intake for which people are selected: what it asks, where and when, and how many seats are still free.
import { type Day, dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import { ofCentres } from "../roles/reach.ts";
import type { Reach } from "../roles/roles.ts";

const around = {
  programme: {
    select: { code: true, name: true, tradeCode: true, minimumAge: true, maximumAge: true, minimumEducation: true },
  },
  centre: { select: { code: true, name: true, zone: true, address: true, whatToBring: true } },
} as const satisfies Prisma.IntakeInclude;

type Row = Prisma.IntakeGetPayload<{ include: typeof around }>;

/** An intake as whoever selects for it needs it. */
export interface SelectingIntake extends Pick<Row, "id" | "code" | "seats" | "reserves" | "programme" | "centre"> {
  readonly startsOn: Day;
  readonly selectionOn: Day | undefined;
  readonly interviewOn: Day | undefined;
  readonly selectionPlace: string | undefined;
  readonly point: Point | undefined;
  readonly documents: unknown;
}

/** A place on the map. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** An intake within reach; undefined for one that is another centre's, or none. */
export async function intakeWithin(db: Db, id: number, reach: Reach): Promise<SelectingIntake | undefined> {
  const row = await db.intake.findFirst({ where: { id, ...ofCentres(reach) }, include: around });
  if (!row) return undefined;
  const { startsOn, selectionOn, interviewOn, selectionPlace } = row;
  const { code, seats, reserves, programme, centre, documents } = row;
  return {
    ...{ id, code, seats, reserves, programme, centre, documents },
    startsOn: dayFromDatabase(startsOn),
    selectionOn: selectionOn ? dayFromDatabase(selectionOn) : undefined,
    interviewOn: interviewOn ? dayFromDatabase(interviewOn) : undefined,
    selectionPlace: selectionPlace ?? undefined,
    point: pointOf(row),
  };
}

/** The point of a row, where it has one. */
export function pointOf({ latitude, longitude }: { latitude: number | null; longitude: number | null }) {
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}
