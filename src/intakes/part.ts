// What a called-off intake says on a person's registration: why, and that they need not do anything.
import type { RegistrationPart } from "../registration/parts.ts";
import { CALLED_OFF } from "./calling-off-words.ts";

/** Below a registration that was withdrawn because its intake is off: staff's reason, and what comes next. */
export const calledOffPart: RegistrationPart = async ({ db }, words, { id, state, intake, hearsOfOpening }) => {
  if (state !== "withdrawn" || !intake) return undefined;
  const last = await db.registrationChange.findFirst({ where: { registrationId: id }, orderBy: { id: "desc" } });
  if (last?.reason !== CALLED_OFF) return undefined;
  const change = await db.intakeChange.findFirst({
    where: { intakeId: intake.id, fields: { has: "calledOff" }, at: last.at },
    orderBy: { id: "desc" },
  });
  return {
    lines: [
      ...(change?.reason ? [words.html("intakes-off-reason", { reason: change.reason })] : []),
      ...(hearsOfOpening ? [words.html("intakes-off-next")] : []),
    ],
  };
};
