// Of each act of intakes, seats and the training, the arguments that name a thing of one centre, for
// `test/server/access.test.ts`.
import type { SelectionThings } from "../selection/things-of-acts.ts";

type Names = (things: SelectionThings) => string[];
const intake =
  (...behind: string[]): Names =>
  ({ intakeId }) =>
    behind.map((word) => `${intakeId}${word}`);
const one =
  (...behind: string[]): Names =>
  ({ registrationId }) =>
    behind.map((word) => `${registrationId}${word}`);

export const thingsOfTraining: Readonly<Record<string, "none" | Names>> = {
  intakes: "none",
  "intakes-new": "none",
  "intakes-trade": "none",
  "intakes-begin": "none",
  "intakes-resume": "none",
  "intakes-say": "none",
  "intakes-redo": "none",
  "intakes-announce": "none",
  "intakes-drop": "none",
  "intakes-card": intake(""),
  "intakes-history": intake(""),
  "intakes-edit": intake(""),
  "intakes-ask": intake(".seats", ".closes"),
  "intakes-set": intake(".seats.20"),
  "intakes-postpone": intake(""),
  "intakes-move": intake(".7"),
  "intakes-close": intake(""),
  "intakes-reopen": intake(""),
  "intakes-off": intake(""),
  "intakes-undo": intake(".1"),
  seats: "none",
  "seats-intake": intake(""),
  "seats-people": intake(".accepted.0"),
  "seats-person": one(""),
  "seats-confirm": one(""),
  "seats-out": one(""),
  "seats-outed": one(".out-no-show"),
  "seats-offer": one(""),
  "seats-rank": one(".1"),
  "seats-back": one(""),
  "seats-backed": one(""),
  "seats-undo": one(""),
  "seats-add": intake(""),
  "seats-added": intake(".2"),
  training: "none",
  "training-intake": intake(""),
  "training-day": intake("", ".today"),
  "training-tick": intake(".today.1"),
  "training-save": intake(""),
  "training-days": intake(""),
  "training-people": intake(".0"),
  "training-person": one(""),
  "training-finish": intake(""),
  "training-finished": intake(".1"),
  "training-complete": one(""),
  "training-drop": one(""),
  "training-dropped": one(".out-no-show"),
  "training-undo": one(""),
  "training-number": one(""),
  "training-numbering": intake(""),
};
