// A registration's card for its owner, with what may be done with it just now.
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import { isOpen, programmeWithIntakes } from "../trades/trades.ts";
import { fitnessOf } from "./fitness.ts";
import { obstacleTo } from "./fitting.ts";
import { whyInState } from "./moving.ts";
import { partsOf } from "./parts.ts";
import type { Registration } from "./registration.ts";
import { cardScreen } from "./screens.ts";
import { withdrawnFrom } from "./undoing.ts";

/** The card, with the way to a date that has opened for an interest, or back from a withdrawal of a moment ago. */
export async function ownCard(rt: Runtime, ctx: BotContext, registration: Registration, lead = ""): Promise<Screen> {
  const { words } = ctx;
  const [parts, reason] = await Promise.all([partsOf(rt, words, registration), whyItEnded(rt, registration)]);
  const screen = cardScreen(words, registration, lead, parts, reason);
  const first =
    registration.state === "interested" && (await canTakeADate(rt, registration))
      ? button(words.plain("registration-take-a-date"), "reg", `p.${registration.programmeCode}`)
      : registration.state === "withdrawn" && (await withdrawnFrom(rt.db, registration.id, rt.now())) !== undefined
        ? button(words.plain("registration-undo-withdrawal"), "undo-withdrawal", registration.id)
        : undefined;
  return first ? { ...screen, buttons: [[first], ...(screen.buttons ?? [])] } : screen;
}

/** Why the centre ended it; undefined where it stands, or where the person ended it themselves. */
async function whyItEnded(rt: Runtime, registration: Registration): Promise<string | undefined> {
  const { state } = registration;
  if (state !== "rejected" && state !== "lapsed" && state !== "droppedOut") return undefined;
  return whyInState(rt.db, registration);
}

/** Whether a date of the programme is open to this very person, by age and school. */
async function canTakeADate(rt: Runtime, { candidateId, programmeCode }: Registration): Promise<boolean> {
  const programme = await programmeWithIntakes(rt.db, programmeCode, rt.now());
  const open = programme?.intakes.filter(isOpen) ?? [];
  if (!programme || open.length === 0) return false;
  const fitness = await fitnessOf(rt, candidateId);
  return fitness !== undefined && open.some(({ startsOn }) => !obstacleTo(programme, fitness.profile, startsOn));
}
