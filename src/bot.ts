import { Bot, Composer } from "grammy";
import { abroadChat } from "./abroad/chat.ts";
import { importKinds, recruiterActs, staffActs } from "./acts.ts";
import { alertAnswers, alertsChat } from "./alerts/chat.ts";
import { likeThisOnCard, vacanciesOnCard } from "./alerts/suggesting.ts";
import { alertTyping } from "./alerts/typing.ts";
import { answersChat } from "./answers/chat.ts";
import { applyingTyping } from "./applications/asking.ts";
import { applicationsChat, applyOnCard } from "./applications/chat.ts";
import { interviewAsking, invitedOtherwise, offerAsking } from "./applications/invited-typing.ts";
import { hasMissedNews } from "./applications/missed.ts";
import { ownButtons } from "./applications/own.ts";
import { appealTyping, assessmentsChat, comingAsking, wayOnCard } from "./assessments/own-chat.ts";
import { broadcastTyping } from "./broadcasts/typing.ts";
import { businessChat } from "./business/chat.ts";
import { markReachable } from "./candidates/candidates.ts";
import { knowCandidate } from "./candidates/know-candidate.ts";
import { centresChat } from "./centres/chat.ts";
import { certificateTyping } from "./certificates/asked.ts";
import { certificatesChat, openCode } from "./certificates/chat.ts";
import { matchAsking, matchingChat } from "./certificates/matching-chat.ts";
import type { CardPart } from "./certificates/mine.ts";
import { remindersChat, remindersOnCard } from "./certificates/reminders-chat.ts";
import { companiesChat } from "./companies/chat.ts";
import { companyOnly, guardedRecruiters } from "./companies/gate.ts";
import { claimTyping, openClaim } from "./helped/claim-chat.ts";
import { importDocuments } from "./imports/documents.ts";
import { intakePlaces } from "./intakes/located.ts";
import { openJob } from "./jobs/card.ts";
import { jobsChat } from "./jobs/chat.ts";
import type { JobPart } from "./jobs/part.ts";
import { reportTyping } from "./jobs/reporting.ts";
import { cancelTyped, type MenuLinks, menuChat } from "./menu/chat.ts";
import { menuScreen } from "./menu/menu.ts";
import { mydataChat } from "./mydata/chat.ts";
import { correction } from "./mydata/correction.ts";
import { oweMissedAnswers } from "./questions/answering.ts";
import { questionsChat, questionTyping } from "./questions/chat.ts";
import { editedQuestion } from "./questions/correcting.ts";
import { fileAnswers } from "./questions/desk-answering.ts";
import { questionsGroup } from "./questions/group-hearing.ts";
import { unaskedFiles } from "./questions/offering.ts";
import { forgetAside } from "./questions/waiting.ts";
import {
  editedAnswer,
  leavesRegistration,
  lostRegistration,
  registrationChat,
  setRegistrationAside,
  wayBack,
} from "./registration/chat.ts";
import { registrationDialogue } from "./registration/conversation.ts";
import { oweMissedNewsTo } from "./registration/registration.ts";
import { registrationStanding } from "./registration/standing.ts";
import { guardedStaff, staffOnly } from "./roles/gate.ts";
import { invitedChat, openInvited } from "./roles/invited.ts";
import { guardedTyping } from "./roles/typing.ts";
import type { Runtime } from "./runtime.ts";
import { searchChat } from "./search/chat.ts";
import { seatAsking, seatLater, seatsChat } from "./seats/chat.ts";
import { selectionChat, testAsking } from "./selection/own-chat.ts";
import type { BotContext } from "./telegram/context.ts";
import { dialogues } from "./telegram/dialogues.ts";
import { answersEveryPress } from "./telegram/every-press.ts";
import { groupChat } from "./telegram/group.ts";
import { lastResort } from "./telegram/last-resort.ts";
import { straightToSeam } from "./telegram/seam.ts";
import { answersTyped, typedAnswers } from "./telegram/typed-answers.ts";
import { remembersButtons, typedPresses, unheardAnswers } from "./telegram/typed-presses.ts";
import { topicsChat } from "./topics/chat.ts";
import { openProgramme, openTrade, tradesChat } from "./trades/chat.ts";
import { leavingChat } from "./training/leaving.ts";
import { wishesChat } from "./wishes/chat.ts";

/** What other features tell on the card of one's own certificate. */
const cardParts: readonly CardPart[] = [wayOnCard, vacanciesOnCard, remindersOnCard];

/** What other features tell on the card of a vacancy, in their order. */
const jobParts: readonly JobPart[] = [applyOnCard, likeThisOnCard];

/** The bot's table of contents: features in the order in which they see an update. */
export function createBot(rt: Runtime, apiRoot: string): Bot<BotContext> {
  const bot = new Bot<BotContext>(rt.config.token, { client: { apiRoot, fetch: rt.telegram.fetch } });
  bot.api.config.use(straightToSeam(rt.telegram, apiRoot, rt.config.token), remembersButtons(rt));

  bot.on("my_chat_member").filter(
    (ctx) => ctx.chat.type === "private",
    async (ctx) => {
      const isBack = ctx.myChatMember.new_chat_member.status === "member";
      await markReachable(rt.db, ctx.chat.id, isBack);
      if (!isBack) return;
      await oweMissedAnswers(rt, ctx.chat.id);
      await oweMissedNewsTo(rt, ctx.chat.id);
    },
  );
  bot.chatType(["group", "supergroup"]).use(questionsGroup(rt), groupChat(rt));

  const person = bot.chatType("private");
  const answers = answersTyped(rt, [
    ...[matchAsking(rt), comingAsking(rt), testAsking(rt), interviewAsking(rt), offerAsking(rt), seatAsking(rt)],
  ]);
  person.use(answersEveryPress(), knowCandidate(rt));
  person.on("edited_message:text", correction(rt), editedQuestion(rt), editedAnswer(rt));
  person.on("edited_message", () => undefined); // or it would look like going elsewhere
  person.use(
    dialogues(rt),
    correction(rt),
    intakePlaces(rt),
    fileAnswers(rt),
    guardedTyping(rt, [guardedStaff(staffActs), guardedRecruiters(recruiterActs)]),
    claimTyping(rt),
    broadcastTyping(rt),
    importDocuments(rt, importKinds),
    reportTyping(rt),
    certificateTyping(rt, cardParts),
    appealTyping(rt),
    alertTyping(rt, alertAnswers),
    applyingTyping(rt),
    questionTyping(rt, answers),
  );
  const deepLinks: MenuLinks["deepLinks"] = {
    t: (ctx, code) => openTrade(rt, ctx, code),
    p: (ctx, code) => openProgramme(rt, ctx, code),
    i: (ctx, code) => openInvited(rt, ctx, code),
    v: (ctx, code) => openJob(rt, ctx, jobParts, code),
    k: (ctx, code) => openClaim(rt, ctx, code),
    c: (ctx, code) => openCode(rt, ctx, cardParts, code),
  };
  const standing: MenuLinks["standing"] = (ctx) => registrationStanding(rt, ctx);
  const missed: MenuLinks["missed"] = (ctx) => hasMissedNews(rt, ctx.candidate.id);
  const goOn: MenuLinks["goOn"] = (ctx) => wayBack(rt, ctx);
  const links: MenuLinks = {
    ...{ deepLinks, standing, missed, goOn, setAside: (ctx) => setRegistrationAside(rt, ctx) },
    forgets: async (ctx) => ((await forgetAside(rt, ctx)) ? ctx.words.html("questions-left-kept") : undefined),
  };
  const begun = new Composer<BotContext>();
  begun.use(menuChat(rt, links));
  begun.use(
    registrationDialogue(rt),
    lostRegistration(rt),
    leavesRegistration(rt),
    registrationChat(rt, (ctx) => ownButtons(rt, ctx)),
  );
  const acts = new Composer<BotContext>();
  acts.use(mydataChat(rt));
  acts.use(tradesChat(rt), wishesChat(rt), topicsChat(rt), centresChat(rt), answersChat(rt), questionsChat(rt));
  acts.use(selectionChat(rt), jobsChat(rt, jobParts), applicationsChat(rt));
  acts.use(certificatesChat(rt, cardParts), assessmentsChat(rt), remindersChat(rt), matchingChat(rt));
  acts.use(abroadChat(rt), businessChat(rt), invitedChat(rt), companiesChat(rt, recruiterActs));
  acts.use(alertsChat(rt), seatsChat(rt), leavingChat(rt));
  acts.use(staffOnly(rt, staffActs), companyOnly(rt, recruiterActs));
  person.use(
    begun,
    typedPresses(rt, new Composer(begun, acts)),
    acts,
    typedAnswers(answers),
    seatLater(rt),
    invitedOtherwise(rt),
    unheardAnswers(),
    cancelTyped(rt, links),
    searchChat(rt, jobParts),
    unaskedFiles(rt),
    lastResort(async (ctx, lead) => menuScreen(ctx.words, await standing(ctx), lead)),
  );
  return bot;
}
