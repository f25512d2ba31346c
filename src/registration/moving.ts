// Many registrations come to another state at once: each with its row, each told.
import { wakeDeliveries } from "../delivery/delivery.ts";
import { rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { type RegistrationState, statesBefore } from "./states.ts";

/** The kind of delivery that tells of a change. Its subject names the registration and the change: `42@317`. */
export const REGISTRATION_NEWS = "registration-news";

interface Move {
  readonly ids: readonly number[];
  readonly to: RegistrationState;
  readonly at: Date;
  /** staff:<telegram id>, or bot */
  readonly actor: string;
  /** A code of `reasons.ts`, or what staff wrote for the person */
  readonly reason?: string | undefined;
  /** Not told before this moment, so that it can still be taken back; null: a step on the way that nobody is told of */
  readonly tellAt?: Date | null;
  /** With `offered`: until when the seat is held */
  readonly offerUntil?: Date;
}

/**
 * Moves registrations to another state and owes each person word of it. Those that cannot come to it from where they
 * stand at this moment are left as they are. Resolves to the ids of those that moved, in their order.
 */
export async function moveRegistrations(rt: Pick<Runtime, "work">, tx: Tx, move: Move): Promise<number[]> {
  const { ids, to, at, actor, reason, tellAt = at, offerUntil } = move;
  if (ids.length === 0) return [];
  const moved = await rowsOf<{ id: number }>(
    tx,
    Prisma.sql`
    with locked as materialized (
      select id, state from "Registration"
      where id = any(${[...ids]}) and state::text = any(${[...statesBefore(to)]}) order by id for update
    ), moved as (
      update "Registration" r set state = ${to}::"RegistrationState", "offerUntil" = ${offerUntil ?? null}::timestamptz
      from locked where locked.id = r.id returning r.id, r."candidateId", locked.state as "from"
    ), changes as (
      insert into "RegistrationChange" ("registrationId", "from", "to", at, actor, reason)
      select id, "from", ${to}::"RegistrationState", ${at}::timestamptz, ${actor}, ${reason ?? null}::text from moved order by id
      returning id, "registrationId"
    ), told as (
      insert into "Delivery" (kind, subject, "candidateId", "notBefore")
      select ${REGISTRATION_NEWS}, m.id || '@' || ch.id, m."candidateId", ${tellAt}::timestamptz
      from changes ch join moved m on m.id = ch."registrationId" join "Candidate" c on c.id = m."candidateId" and c.reachable
      where ${tellAt}::timestamptz is not null order by m.id
    )
    select id from moved order by id`,
  );
  if (moved.length > 0 && tellAt !== null) await wakeDeliveries(rt, tx);
  return moved.map(({ id }) => id);
}
