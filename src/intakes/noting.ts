// How what staff do to an intake is recorded: a row of its own, and the audit trail.
import { noteAct, type StaffActName } from "../audit/audit.ts";
import type { Config } from "../config.ts";
import type { Tx } from "../platform/database.ts";
import type { Intake, IntakeChange } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { OfferBefore } from "./as-told.ts";
import type { Facts } from "./facts.ts";
import type { TestBefore } from "./tests-along.ts";

export type Stands = Pick<Runtime, "db" | "now" | "work"> & { readonly config?: Partial<Pick<Config, "quietTimes">> };

/** Whoever acts for a centre. */
export interface By {
  readonly telegramId: number;
  readonly reach: Reach;
}

/** Why a row is there, where that is no word of staff's: it took the change before it back. */
export const UNDONE = "undone";

/** What changed of an intake besides its facts. */
export type Step = "opened" | "closedAt" | "calledOff";

/** An intake within reach, held until the transaction ends; null where there is none. */
export async function locked(tx: Tx, id: number, reach: Reach): Promise<Intake | null> {
  await tx.$queryRaw`select 1 from "Intake" where id = ${id} for update`;
  return tx.intake.findFirst({ where: { id, ...(reach === "everywhere" ? {} : { centreCode: { in: [...reach] } }) } });
}

/** Writes the row of a change, and what staff did into the trail. Resolves to the row. */
export async function noteChange(
  { now }: Pick<Stands, "now">,
  tx: Tx,
  by: By,
  change: {
    readonly intake: Pick<Intake, "id" | "code">;
    readonly act: StaffActName;
    readonly fields: readonly (Step | keyof Facts)[];
    readonly former: Partial<Facts> & {
      readonly closedAt?: string | null;
      readonly tests?: readonly TestBefore[];
      readonly offers?: readonly OfferBefore[];
    };
    readonly reason?: string;
    /** The moment of what it goes with */
    readonly at?: Date;
  },
): Promise<IntakeChange> {
  const { intake, act, fields, former, reason, at = now() } = change;
  await noteAct(tx, { telegramId: by.telegramId, act, subject: intake.code, reach: by.reach, at });
  return tx.intakeChange.create({
    data: {
      intakeId: intake.id,
      fields: [...fields],
      former: JSON.parse(JSON.stringify(former)),
      by: BigInt(by.telegramId),
      at,
      reason: reason ?? null,
    },
  });
}
