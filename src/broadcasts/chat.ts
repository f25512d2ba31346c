// What staff say and press about broadcasts. Whether somebody may at all is asked before, in `roles/gate.ts`.
import type { StaffActs } from "../roles/gate.ts";
import { mayDo } from "../roles/roles.ts";
import * as approving from "./approving.ts";
import * as people from "./choosing-people.ts";
import * as composing from "./composing.ts";
import * as deciding from "./deciding.ts";
import { sendFile } from "./export.ts";
import { open, openList } from "./opening.ts";
import * as recalling from "./recalling.ts";
import * as returning from "./returning.ts";
import * as steering from "./steering.ts";
import { openToApprove } from "./to-approve.ts";

/** /broadcast and all that is behind it. */
export const broadcastActs: StaffActs = {
  presses: {
    broadcast: { right: "broadcast", hear: openList },
    "broadcast-new": { right: "broadcast", hear: composing.beginNew },
    "broadcast-open": { right: "broadcast", hear: open },
    "broadcast-versions": { right: "broadcast", hear: composing.chooseVersions },
    "broadcast-write": { right: "broadcast", hear: composing.askMessage },
    "broadcast-next": { right: "broadcast", hear: composing.goOn },
    "broadcast-link": { right: "broadcast", hear: composing.askLink },
    "broadcast-unlink": { right: "broadcast", hear: composing.removeLink },
    "broadcast-topics": { right: "broadcast", hear: composing.openTopics },
    "broadcast-topic": { right: "broadcast", hear: composing.chooseTopic },
    "broadcast-reopen": { right: "broadcast", hear: composing.reopen },
    "broadcast-drop": { right: "broadcast", hear: composing.drop },
    "broadcast-people": { right: "broadcast", hear: people.openPeople },
    "broadcast-everyone": { right: "broadcast", hear: people.chooseEveryone },
    "broadcast-clear": { right: "broadcast", hear: people.clear },
    "broadcast-list": { right: "broadcast", hear: people.openList },
    "broadcast-pick": { right: "broadcast", hear: people.pick },
    "broadcast-untold": { right: "broadcast", hear: people.openUntold },
    "broadcast-saved": { right: "broadcast", hear: people.openSaved },
    "broadcast-use": { right: "broadcast", hear: people.useSaved },
    "broadcast-save": { right: "broadcast", hear: people.askName },
    "broadcast-preview": { right: "broadcast", hear: deciding.preview },
    "broadcast-send": { right: "broadcast", hear: deciding.sendIt },
    "broadcast-when": { right: "broadcast", hear: deciding.askWhen },
    "broadcast-late": { right: "broadcast", hear: steering.sendLate },
    "broadcast-waiting": { right: "approve", hear: openToApprove },
    "broadcast-review": { right: "approve", hear: approving.review },
    "broadcast-approve": { right: "approve", hear: approving.approveIt },
    "broadcast-return": { right: "approve", hear: returning.askReason },
    "broadcast-returned": { right: "approve", hear: returning.returnUnsaid },
    "broadcast-pause": { right: "broadcast", hear: steering.pauseIt },
    "broadcast-resume": { right: "broadcast", hear: steering.resumeIt },
    "broadcast-stop": { right: "broadcast", hear: steering.askCancel },
    "broadcast-cancel": { right: "broadcast", hear: steering.cancelIt },
    "broadcast-recall": { right: "broadcast", hear: recalling.openRecall },
    "broadcast-delete": { right: "broadcast", hear: recalling.askDelete },
    "broadcast-erase": { right: "broadcast", hear: recalling.deleteForAll },
    "broadcast-correct": { right: "broadcast", hear: recalling.correct },
    "broadcast-file": { right: "broadcast", hear: sendFile },
  },
  commands: {
    // Whoever only approves has nothing to do with the drafts of others.
    broadcast: (rt, ctx, staff) => (mayDo(staff.held, "broadcast") ? openList : openToApprove)(rt, ctx, staff, ""),
  },
  words: { [returning.WAIT]: returning.reasonWords },
};
