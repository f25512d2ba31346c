// Of each act of the selection, the arguments that name a thing of one centre, for `test/server/access.test.ts`.

/** An intake of one centre, somebody who registered for it, and a test to which they are invited. */
export interface SelectionThings {
  readonly intakeId: number;
  readonly registrationId: number;
  readonly selectionId: number;
}

type Names = (things: SelectionThings) => string[];
const intake =
  (...behind: string[]): Names =>
  ({ intakeId }) =>
    behind.map((word) => `${intakeId}${word}`);
const one =
  (...behind: string[]): Names =>
  ({ registrationId }) =>
    behind.map((word) => `${registrationId}.all.n${word}`);
const test =
  (...behind: string[]): Names =>
  ({ selectionId }) =>
    behind.map((word) => `${selectionId}${word}`);

export const thingsOfSelection: Readonly<Record<string, "none" | Names>> = {
  select: intake("", ".open.s.0"),
  "select-filter": intake(""),
  "select-find": intake(""),
  "select-card": one(""),
  "select-complete": one(""),
  "select-missing": one(""),
  "select-note": one(""),
  "select-score": one(".written", ".interview"),
  "select-points": one(".written.80"),
  "select-accept": one(""),
  "select-reserve": one(""),
  "select-reject": one(""),
  "select-refuse": one(".full"),
  "select-undo": one(""),
  "select-rank": one(""),
  "select-ranked": one(".1"),
  "select-many": intake(""),
  "select-count": intake(".accepted"),
  "select-best": intake(".accepted.1", ".reserve.1"),
  "select-rest": intake("", ".full"),
  "select-yes": intake(".accepted.1", ".rejected.full"),
  "select-undo-all": intake(".1764500000000"),
  "select-today": "none",
  "select-undecided": "none",
  "select-uninvited": "none",
  "select-tests": intake(""),
  "select-plan": intake(".written"),
  "select-proposed": intake(".written"),
  "select-test": test(""),
  "select-when": test(""),
  "select-place": test(""),
  "select-cancel": test(""),
  "select-invite": test(""),
  "select-tick": test("", ".0.1"),
  "select-group": test(".complete", ".open", ".ticked"),
  "select-send": test(".open"),
};
