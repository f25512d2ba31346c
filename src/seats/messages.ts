// What an accepted person reads some days before the training begins: do you come?
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { registrationById } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import { askNotOwed, SEAT_ASK } from "./asking.ts";
import { comeButtons, ownSeat } from "./own.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "texts">;

/** The question: about the reader's own seat, so of no topic; never at night, never once it is answered. */
export function seatAsk(rt: Needs): Kind {
  return {
    name: SEAT_ASK,
    urgency: 15,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    notOwed: askNotOwed,
    render: (subject, people) => Promise.all(people.map((person) => toPerson(rt, subject, person))),
  };
}

/** Whether nobody is asked nearer to the start than so many days before. */
async function isLastAsk(db: Needs["db"], registrationId: number, days: number): Promise<boolean> {
  const found = await db.registration.findUnique({
    where: { id: registrationId },
    select: { intake: { select: { confirmDays: true } } },
  });
  return !(found?.intake?.confirmDays ?? []).some((day) => day >= 1 && day < days);
}

async function toPerson(rt: Needs, subject: string, person: Recipient): Promise<Rendered> {
  const registration = await registrationById(rt.db, Number(subject.split("@")[0]), person.candidateId);
  if (!registration?.intake) return { skip: "notTheirs" };
  const { id, number, programmeName, intake } = registration;
  const words = rt.texts.in(person.language);
  const { until } = await ownSeat(rt, id, intake.startsOn);
  const days = Number(subject.slice(subject.lastIndexOf(".") + 1));
  const last = await isLastAsk(rt.db, id, days);
  const text = [
    ...(last ? [words.html("seats-ask-last")] : []),
    words.html("seats-ask", {
      number,
      programme: inLanguage(programmeName, words.language),
      day: printingIn(words.language, intake.zone).date(intake.startsOn),
      centre: inLanguage(intake.centreName, words.language),
    }),
    ...(until
      ? [
          words.html("seats-ask-until", {
            until: printingIn(words.language, person.zone ?? rt.config.zone).dateTime(until),
          }),
        ]
      : []),
  ].join("\n\n");
  return {
    calls: [
      screenCall({
        text,
        buttons: [
          ...comeButtons(words, id),
          [button(words.plain("registration-mine-one"), "registration", id, BESIDE)],
        ],
      }),
    ],
  };
}
