// What staff say and press about assessments. Whether somebody may at all is asked before, in `roles/gate.ts`; whether it is
// theirs is asked in `opening.ts`, of every session, person, scheme and appeal.
import type { AwaitedWords, Hear, StaffActs } from "../roles/gate.ts";
import * as choosing from "./choosing.ts";
import * as deciding from "./deciding.ts";
import * as documenting from "./documenting.ts";
import * as entering from "./entering.ts";
import { listPast, listWaiting, openHome } from "./home.ts";
import * as numbering from "./numbering.ts";
import { onScheme, onSession, onWay, typed } from "./opening.ts";
import * as planning from "./planning.ts";
import * as scheming from "./scheming.ts";

const right = "desk";

/** All behind the desk's button "assessments". */
export const assessmentActs: StaffActs = {
  presses: named({
    assess: openHome,
    "assess-past": listPast,
    "assess-waiting": listWaiting,
    "assess-trades": scheming.listTrades,
    "assess-trade": scheming.listSchemes,
    "assess-scheme": onScheme(scheming.openScheme),
    "assess-units": onScheme(scheming.askUnits),
    "assess-drop": onScheme(scheming.askDrop),
    "assess-dropped": onScheme(scheming.dropUnit),
    "assess-plan": onScheme(planning.askPlan),
    "assess-session": onSession(planning.openSession),
    "assess-when": onSession(planning.ask("when")),
    "assess-place": onSession(planning.ask("place")),
    "assess-assessor": onSession(planning.ask("assessor")),
    "assess-session-units": onSession(planning.chooseUnits),
    "assess-cancel": onSession(planning.ask("reason")),
    "assess-people": onSession(choosing.openPeople),
    "assess-tick": onSession(choosing.tick),
    "assess-numbers": onSession(choosing.askNumbers),
    "assess-add": onSession(choosing.invite),
    "assess-person": onWay(entering.openPerson),
    "assess-mark": onWay(entering.markUnit),
    "assess-all": onWay(entering.markAll),
    "assess-save": onWay(entering.save),
    "assess-undo": onWay(entering.undo),
    "assess-out": onWay(entering.askOut),
    "assess-removed": onWay(entering.takeOut),
    "assess-docs": documenting.openDocuments,
    "assess-batch": onSession(documenting.openBatch),
    "assess-ticks": onSession(documenting.tickAll),
    "assess-stage": onWay(entering.tickOne),
    "assess-unstage": onWay(entering.untickOne),
    "assess-issue": onWay(numbering.askIssue),
    "assess-unissue": onWay(numbering.takeBack),
    "assess-numbering": onSession(numbering.askNumbering),
    "assess-appeals": deciding.openAppeals,
    "assess-appeal": deciding.openAppeal,
    "assess-grant": deciding.askAnswer("grant"),
    "assess-dismiss": deciding.askAnswer("dismiss"),
  }),
  commands: {},
  words: {
    "assess-units": awaited(typed(onScheme, scheming.hearUnits)),
    "assess-plan": awaited(planning.hearPlan),
    "assess-when": awaited(typed(onSession, planning.hearWhen)),
    "assess-place": awaited(typed(onSession, planning.hearText("place"))),
    "assess-assessor": awaited(typed(onSession, planning.hearText("assessor"))),
    "assess-reason": awaited(typed(onSession, planning.hearReason)),
    "assess-names": awaited(typed(onSession, choosing.hearNames)),
    "assess-numbers": awaited(typed(onSession, choosing.hearNumbers)),
    "assess-issue": awaited(typed(onWay, numbering.hearIssue)),
    "assess-numbering": awaited(typed(onSession, numbering.hearNumbering)),
    "assess-answer": awaited(deciding.hearAnswer),
  },
};

function named(hears: Readonly<Record<string, Hear>>): StaffActs["presses"] {
  return Object.fromEntries(Object.entries(hears).map(([act, hear]) => [act, { right, hear }]));
}

function awaited(hear: Hear): AwaitedWords {
  return { right, hear, left: planning.sayLeft };
}
