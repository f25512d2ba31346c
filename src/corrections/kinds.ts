// What a person reads of their correction: what was decided, or that nobody did in time; and staff, that one waits.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Kind, Rendered } from "../delivery/delivery.ts";
import type { ProfileField } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Words } from "../telegram/texts.ts";
import { CORRECTION_DECIDED, CORRECTION_LATE, CORRECTION_WAITS } from "./corrections.ts";

/** About the reader's own data, or work that waits: of no topic, never at night. */
const each = { urgency: 14, keepsQuiet: true, repeatsUncertain: true, content: "personal" } as const;

type Needs = Pick<Runtime, "config" | "db" | "texts">;

export function correctionKinds(rt: Needs): Kind[] {
  return [
    { ...each, name: CORRECTION_DECIDED, render: toOwner(rt, "decided") },
    { ...each, name: CORRECTION_LATE, render: toOwner(rt, "late") },
    { ...each, name: CORRECTION_WAITS, render: toStaff(rt) },
  ];
}

function toOwner(rt: Needs, what: "decided" | "late"): Kind["render"] {
  return async (subject, people) => {
    const request = await rt.db.correctionRequest.findUnique({ where: { id: Number(subject) } });
    return people.map((person): Rendered => {
      if (!request || request.candidateId !== person.candidateId) return { skip: "notTheirs" };
      if ((request.state === "open") !== (what === "late")) return { skip: "changed" };
      const words = rt.texts.in(person.language);
      const known = {
        field: words.plain(`registration-field-${request.field as ProfileField}`),
        number: request.about,
      };
      const text =
        request.state === "open"
          ? words.html("corrections-told-late", { ...known, due: dueText(rt, words, request.dueAt) })
          : request.state === "granted"
            ? words.html("corrections-told-granted", known)
            : words.html("corrections-told-refused", { ...known, reason: request.reason ?? "" });
      const ways = [
        button(words.plain("corrections-mydata"), "mydata", "", BESIDE),
        button(words.plain("questions-button"), "ask", "data", BESIDE),
      ];
      return { calls: [screenCall({ text, buttons: [ways] })] };
    });
  };
}

/** To staff who have no group; what was decided meanwhile is not told. */
function toStaff(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const [id, what] = subject.split(".");
    const request = await rt.db.correctionRequest.findUnique({
      where: { id: Number(id), state: "open" },
      include: { centre: { select: { name: true } } },
    });
    return people.map((person): Rendered => {
      if (!request) return { skip: "changed" };
      const words = rt.texts.in(person.language);
      const text = words.html(what === "late" ? "corrections-staff-late" : "corrections-staff-asked", {
        centre: inLanguage(request.centre.name, words.language),
        due: dueText(rt, words, request.dueAt),
      });
      const open = button(words.plain("corrections-open"), "correction-open", request.id, BESIDE);
      const list = button(words.plain("corrections-list"), "correction-list", "", BESIDE);
      return { calls: [screenCall({ text, buttons: [[open, list]] })] };
    });
  };
}

function dueText(rt: Needs, { language }: Words, dueAt: Date): string {
  return printingIn(language, rt.config.zone).dateTime(dueAt);
}
