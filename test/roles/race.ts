// Many accept the same invitation in the same moment; told to whichever database the test runs on.
import { expect } from "vitest";
import { acceptInvitation } from "../../src/roles/answering.ts";
import { makeInvitation } from "../../src/roles/invitations.ts";
import type { Runtime } from "../../src/runtime.ts";

type Stands = Pick<Runtime, "db" | "config" | "seal" | "now" | "work">;

/** So many people accept each of so many invitations at once: one of them has the role, the others are refused. */
export async function raceForInvitations(rt: Stands, { invitations, people }: { invitations: number; people: number }) {
  for (let round = 0; round < invitations; round++) {
    const wanted = { role: "staff", centreCode: "MATARAM", invitedBy: 1003, reach: "everywhere" } as const;
    const made = await makeInvitation(rt, { ...wanted, press: String(round) });
    const racers = Array.from({ length: people }, (_, at) => 10_000 * (round + 1) + at);
    const answers = await Promise.all(racers.map((racer) => acceptInvitation(rt, made?.code ?? "", racer)));
    expect(answers.filter(({ is }) => is === "accepted")).toHaveLength(1);
    expect(answers.filter(({ is }) => is === "refused")).toHaveLength(people - 1);
    const winner = racers[answers.findIndex(({ is }) => is === "accepted")];
    const held = await rt.db.heldRole.findMany({ where: { invitationId: made?.id ?? 0 } });
    expect(held.map(({ telegramId }) => Number(telegramId))).toEqual([winner]);
    const { usedBy } = await rt.db.invitation.findUniqueOrThrow({ where: { id: made?.id ?? 0 } });
    expect(Number(usedBy)).toBe(winner);
  }
}
