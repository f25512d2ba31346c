// The front door: intakes as staff run them, from the announcement to the last day.
export { announceIntake, countWaiting } from "./announcing.ts";
export { callOff } from "./calling-off.ts";
export { amendIntake, type Changed, closeIntake, INTAKE_CHANGED, postponeIntake } from "./changing.ts";
export { type Facts, factsOf } from "./facts.ts";
export { type IntakeOfStaff, intakeWithin, listIntakes } from "./standing.ts";
export { undoChange } from "./undoing.ts";
