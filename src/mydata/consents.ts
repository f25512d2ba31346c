// Consent, purpose by purpose: each is a switch of its own, given and taken back as often as the person likes.
import type { Db } from "../platform/database.ts";
import { recordConsent } from "../registration/registration.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Everything } from "./mydata.ts";
import type { Print } from "./screens.ts";

/** The purposes that a person switches by themselves. A guardian's consent is the guardian's. */
export const switches = ["registration", "application", "alerts"] as const;
export type Switch = (typeof switches)[number];

/** Every purpose with since when it stands, or that it does not, and what it is for. */
export function consentsScreen({ words, zone }: Print, all: Everything, lead = ""): Screen {
  const printing = printingIn(words.language, zone);
  // Whoever agreed to all may ask for alerts without agreeing to them by name.
  const standsOf = (purpose: Switch) =>
    all.consents.findLast((each) => each.purpose === purpose && each.withdrawnAt === null) ??
    (purpose === "alerts" && all.alerts[0] ? { givenAt: all.alerts[0].createdAt } : undefined);
  const parts = switches.map((purpose) => {
    const stands = standsOf(purpose);
    const state = stands
      ? words.html("mydata-consent-on", { since: printing.dateTime(stands.givenAt) })
      : words.html("mydata-consent-off");
    return `${stands ? "✅" : "◻️"} ${words.html(`mydata-switch-${purpose}`)}\n${state}`;
  });
  return {
    text: [lead, words.html("mydata-consents"), ...parts].filter(Boolean).join("\n\n"),
    buttons: [
      ...switches.map((purpose) => {
        const isOn = standsOf(purpose) !== undefined;
        const label = words.plain(`mydata-switch-${isOn ? "off" : "on"}-${purpose}`);
        return [
          isOn && purpose === "registration"
            ? button(label, "mydata-withdraw")
            : button(label, "mydata-consent", `${purpose}.${isOn ? "off" : "on"}`),
        ];
      }),
      [button(words.plain("mydata-back"), "mydata"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Gives a consent, again or for the first time. One that stands is left as it is. */
export async function giveConsent(db: Db, candidateId: number, purpose: Switch, at: Date): Promise<void> {
  if (purpose !== "alerts") return recordConsent(db, candidateId, purpose, at);
  const standing = { candidateId, purpose, withdrawnAt: null };
  if ((await db.consent.count({ where: standing })) > 0) return;
  await db.consent.createMany({ data: [{ candidateId, purpose, version: 1, givenAt: at }], skipDuplicates: true });
}

/** Takes back the consent to be told of vacancies: what they asked to hear of ends with it. */
export async function withdrawAlerts(db: Db, candidateId: number, at: Date): Promise<void> {
  const standing = { candidateId, purpose: "alerts", withdrawnAt: null };
  await db.consent.updateMany({ where: standing, data: { withdrawnAt: at } });
  await db.alertSubscription.deleteMany({ where: { candidateId } });
}
