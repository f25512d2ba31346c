// "Your training certificate has a number": what it proves, what it does not, and what comes next.
import { alertsOffer } from "../alerts/suggesting.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import { registrationById } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import { numberNotOwed, TRAINING_CERTIFICATE } from "./numbers.ts";

type Needs = Pick<Runtime, "db" | "texts">;

/** About the reader's own certificate, so of no topic; never at night, never of a number that was corrected since. */
export function trainingCertificate(rt: Needs): Kind {
  return {
    name: TRAINING_CERTIFICATE,
    urgency: 15,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    notOwed: numberNotOwed,
    render: (subject, people) => Promise.all(people.map((person) => toPerson(rt, subject, person))),
  };
}

async function toPerson({ db, texts }: Needs, subject: string, person: Recipient): Promise<Rendered> {
  const registration = await registrationById(db, Number(subject.split(".")[0]), person.candidateId);
  const row = registration && (await db.registration.findUnique({ where: { id: registration.id } }));
  if (!registration?.intake || !row?.trainingCertificateNo || !row.trainingCertificateOn) return { skip: "changed" };
  const words = texts.in(person.language);
  const { intake, programmeName, tradeCode, id, goal } = registration;
  const text = [
    words.html("training-told-certificate", {
      programme: inLanguage(programmeName, words.language),
      number: row.trainingCertificateNo,
      day: printingIn(words.language, intake.zone).date(dayFromDatabase(row.trainingCertificateOn)),
      centre: inLanguage(intake.centreName, words.language),
    }),
    words.html("training-own-next"),
  ].join("\n\n");
  const jobs = goal === "ownBusiness" ? [] : [[alertsOffer(words, tradeCode)]];
  return {
    calls: [
      screenCall({
        text,
        buttons: [
          ...jobs,
          [button(words.plain("menu-vacancies"), "jobs", "", BESIDE)],
          [button(words.plain("registration-mine-one"), "registration", id, BESIDE)],
        ],
      }),
    ],
  };
}
