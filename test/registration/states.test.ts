import { describe, expect, test } from "vitest";
import { mayBecome, openStates, RegistrationState } from "../../src/registration/registration.ts";

const states = Object.values(RegistrationState);
/** As design.md draws them, the withdrawal from anywhere before training added. */
const arrows = new Set([
  "interested submitted",
  "submitted invited",
  "invited accepted",
  "invited reserve",
  "invited rejected",
  "reserve offered",
  "offered confirmed",
  "offered reserve",
  "accepted confirmed",
  "accepted lapsed",
  "confirmed inTraining",
  "confirmed lapsed",
  "inTraining completed",
  "inTraining droppedOut",
  ...["interested", "submitted", "invited", "accepted", "reserve", "offered", "confirmed"].map(
    (state) => `${state} withdrawn`,
  ),
]);

describe("a registration's states", () => {
  test("follow each other as the field has them, and in no other way", () => {
    const allowed = states.flatMap((from) => states.filter((to) => mayBecome(from, to)).map((to) => `${from} ${to}`));
    expect(new Set(allowed)).toEqual(arrows);
  });

  test("lead from an interest to every other state", () => {
    const reached = new Set<RegistrationState>(["interested"]);
    for (const from of reached) for (const to of states) if (mayBecome(from, to)) reached.add(to);
    expect(reached).toEqual(new Set(states));
  });

  test("end where nothing is open", () => {
    const last = states.filter((from) => states.every((to) => !mayBecome(from, to)));
    expect(last.filter((state) => openStates.some((open) => open === state))).toEqual([]);
  });
});
