// What a person reads when their correction was decided.
import type { Kind } from "../delivery/delivery.ts";
import type { ProfileField } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import { CORRECTION_DECIDED } from "./corrections.ts";

/** About the reader's own data: of no topic, never at night. */
export function correctionKinds(rt: Pick<Runtime, "db" | "texts">): Kind[] {
  return [
    {
      name: CORRECTION_DECIDED,
      urgency: 14,
      keepsQuiet: true,
      repeatsUncertain: true,
      content: "personal",
      async render(subject, people) {
        const request = await rt.db.correctionRequest.findUnique({ where: { id: Number(subject) } });
        return people.map((person) => {
          if (!request || request.candidateId !== person.candidateId || request.state === "open")
            return { skip: "notTheirs" };
          const words = rt.texts.in(person.language);
          const field = words.plain(`registration-field-${request.field as ProfileField}`);
          const text =
            request.state === "granted"
              ? words.html("corrections-told-granted", { field, number: request.about })
              : words.html("corrections-told-refused", { field, number: request.about, reason: request.reason ?? "" });
          const ways = [
            button(words.plain("corrections-mydata"), "mydata", "", BESIDE),
            button(words.plain("questions-button"), "ask", "data", BESIDE),
          ];
          return { calls: [screenCall({ text, buttons: [ways] })] };
        });
      },
    },
  ];
}
