// What is said and pressed by those who write vacancies and those who look at them. Whether somebody may at all is asked
// before, at the doors; whether a vacancy is theirs is asked in `desk.ts`, of every one.
import type { RecruiterActs } from "../companies/gate.ts";
import type { HomeWay } from "../companies/home.ts";
import type { StaffActs } from "../roles/gate.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import * as asking from "./asking.ts";
import * as beginning from "./beginning.ts";
import * as card from "./card.ts";
import * as deciding from "./deciding.ts";
import { atCompany, atStaff, type Desk, type HearAtDesk, onVacancy, typedOn } from "./desk.ts";
import * as listing from "./listing.ts";
import { askReply, hearReply } from "./replying.ts";
import { sendSheet } from "./sheet-sending.ts";

/** What both desks do, by what follows the word of the door. */
const presses = {
  "": listing.openHome,
  list: listing.list,
  new: beginning.startNew,
  trade: beginning.chooseKind,
  begin: beginning.begin,
  open: onVacancy(card.open),
  fields: onVacancy(card.chooseField),
  ask: onVacancy(asking.ask),
  say: onVacancy(asking.say),
  scheme: onVacancy(asking.tapScheme),
  reply: onVacancy(askReply),
  send: onVacancy(deciding.sendIn),
  copy: onVacancy(deciding.copy),
  drop: onVacancy(deciding.askDrop),
  dropped: onVacancy(deciding.drop),
  close: onVacancy(deciding.askClose),
  closed: onVacancy(deciding.closeAs),
  sent: sendSheet,
} as const satisfies Readonly<Record<string, HearAtDesk>>;

/** What staff alone do. */
const decisions: Readonly<Record<string, HearAtDesk>> = {
  publish: onVacancy(deciding.approve),
  back: onVacancy(deciding.askReason("back")),
  reject: onVacancy(deciding.askReason("reject")),
  suspend: onVacancy(deciding.askReason("suspend")),
};

const reasons: Readonly<Record<string, HearAtDesk>> = {
  back: typedOn(deciding.hearReason("back")),
  reject: typedOn(deciding.hearReason("reject")),
  suspend: typedOn(deciding.hearReason("suspend")),
};

const answers: Readonly<Record<string, HearAtDesk>> = {
  answer: typedOn(asking.hear),
  trade: beginning.hearTrade,
  kind: beginning.hearKind,
  reply: typedOn(hearReply),
};

const right = "partners";

/** All behind the desk's button "vacancies". */
export const postingActs: StaffActs = {
  presses: at("posting", { ...presses, ...decisions }, (hear) => ({ right, hear: atStaff(hear) })),
  commands: {},
  words: at("posting", { ...answers, ...reasons, company: beginning.hearCompany }, (hear) => ({
    right,
    hear: atStaff(hear),
    left: left("posting"),
  })),
};

/** What recruiters do with their company's vacancies. While it is suspended they may look. */
export const vacancyActs: RecruiterActs = {
  presses: {
    ...at("vacancy", presses, (hear) => ({ hear: atCompany(hear) })),
    ...at("vacancy", { "": presses[""], list: presses.list, open: presses.open }, (hear) => ({
      hear: atCompany(hear),
      whileSuspended: true as const,
    })),
  },
  words: at("vacancy", answers, (hear) => ({ hear: atCompany(hear), left: left("vacancy") })),
};

/** From a company's home to its vacancies, and to a new one. */
export const vacanciesWay: HomeWay = { act: "vacancy", label: (words) => words.plain("vacancies-home-button") };
export const newVacancyWay: HomeWay = { act: "vacancy-new", label: (words) => words.plain("vacancies-new-button") };

/** Names the acts of a door. */
function at<Act>(
  door: Desk["door"],
  hears: Readonly<Record<string, HearAtDesk>>,
  as: (hear: HearAtDesk) => Act,
): Record<string, Act> {
  return Object.fromEntries(
    Object.entries(hears).map(([act, hear]) => [act === "" ? door : `${door}-${act}`, as(hear)]),
  );
}

/** After /cancel: nothing is waited for any more, and nothing of what was said is lost. */
function left(door: Desk["door"]): (ctx: BotContext) => Promise<void> {
  return (ctx) =>
    send(ctx, {
      text: ctx.words.html("vacancies-left"),
      buttons: [[button(ctx.words.plain("vacancies-home-button"), door)]],
    });
}
