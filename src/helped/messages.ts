// What a helper reads of somebody who has no Telegram: that she is accepted, please tell her, and does she come? And what she
// reads whose record became hers while she was not in the chat.
import { inLanguage } from "../catalogue/catalogue.ts";
import { type Kind, owe, type Recipient, type Rendered } from "../delivery/delivery.ts";
import { registrationById } from "../registration/registration.ts";
import { mayDo, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { ownSeat } from "../seats/own.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Words } from "../telegram/texts.ts";
import { HELPER_ASK, helperNotOwed } from "./asking.ts";
import { givenName } from "./helped.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "texts">;

/** The question to whoever registered her: of no topic, never at night, never once it is answered. */
export function helperAsk(rt: Needs): Kind {
  return {
    name: HELPER_ASK,
    urgency: 15,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    notOwed: helperNotOwed,
    render: (subject, people) =>
      Promise.all(people.map((helper) => toHelper(rt, Number(subject.split("@")[0]), helper))),
  };
}

/** The kind of delivery that tells somebody that a record is theirs now. Its subject: the ids of its registrations */
const FOUND = "helped-found";

/** Owes whoever's record was found by what staff corrected word of it. */
export function oweFound(rt: Pick<Runtime, "db" | "now" | "work">, candidateId: number, numbers: readonly string[]) {
  return rt.db.$transaction(async (tx) => {
    const { telegramId } = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId } });
    const where = { candidateId, number: { in: [...numbers] } };
    const rows = await tx.registration.findMany({ where, orderBy: { id: "asc" }, select: { id: true } });
    if (telegramId === null || rows.length === 0) return;
    await owe(rt, tx, { kind: FOUND, subject: rows.map(({ id }) => id).join(" ") }, [telegramId]);
  });
}

/** "You were registered already": about the reader's own, so of no topic, and never at night. */
export function foundRecord({ db, texts }: Pick<Runtime, "db" | "texts">): Kind {
  return {
    ...{ name: FOUND, urgency: 15, keepsQuiet: true, repeatsUncertain: true, content: "personal" },
    async render(subject, people) {
      const rows = await db.registration.findMany({
        where: { id: { in: subject.split(" ").map(Number) } },
        orderBy: { id: "asc" },
        select: { number: true, candidateId: true },
      });
      return people.map(({ candidateId, language }): Rendered => {
        const numbers = rows.filter((row) => row.candidateId === candidateId).map(({ number }) => number);
        if (numbers.length === 0) return { skip: "notTheirs" };
        const words = texts.in(language);
        const text = words.html("helped-found", { numbers: numbers.join(", ") });
        const see = button(words.plain("helped-claim-status"), "status", "", BESIDE);
        return { calls: [screenCall({ text, buttons: [[see]] })] };
      });
    },
  };
}

async function toHelper(rt: Needs, registrationId: number, helper: Recipient): Promise<Rendered> {
  const [registration, helped] = await Promise.all([
    registrationById(rt.db, registrationId),
    rt.db.helped.findFirst({
      where: { registrationId, helperTelegramId: BigInt(helper.telegramId), claimedAt: null },
      select: { id: true, candidate: { select: { fullName: true } } },
    }),
  ]);
  // Whoever helps no longer hears no longer, though they are still known.
  const mayHelp = mayDo(await rolesOf(rt, helper.telegramId), "help");
  if (!registration?.intake || !helped || !mayHelp) return { skip: "notTheirs" };
  const { intake, programmeName } = registration;
  const words = rt.texts.in(helper.language);
  const { until } = await ownSeat(rt, registrationId, intake.startsOn);
  const text = words.html(until ? "helped-ask-until" : "helped-ask", {
    name: givenName(helped.candidate.fullName),
    programme: inLanguage(programmeName, words.language),
    day: printingIn(words.language, intake.zone).date(intake.startsOn),
    until: until ? printingIn(words.language, helper.zone ?? rt.config.zone).dateTime(until) : "",
  });
  return { calls: [screenCall({ text, buttons: [...answerButtons(words, helped.id), [ofThem(words, helped.id)]] })] };
}

/** "She comes" and "she cannot". */
export function answerButtons(words: Words, helpedId: number) {
  return [
    [
      button(words.plain("helped-comes"), "assist-comes", helpedId),
      button(words.plain("helped-cannot"), "assist-cannot", helpedId),
    ],
  ];
}

function ofThem(words: Words, helpedId: number) {
  return button(words.plain("helped-their-card"), "assist-person", helpedId, BESIDE);
}
