// The registration as a model: what is saved, and how often the bot answers, after each thing that may happen in it.
import { dialogueKey } from "../../src/telegram/dialogues.ts";
import {
  answersIn,
  beginRegistration,
  begunSaved,
  type Field,
  newestButtons,
  questions,
  type Saved,
  savedOf,
  sendLabel,
} from "./registration-talk.ts";
import type { TestStorage } from "./storage.ts";
import { storedDialogues } from "./stored-dialogues.ts";
import type { TroubledBot } from "./troubled-bot.ts";

/** Everything that may happen; what cannot just then does not. Answers stand there more often, or nobody gets far. */
export const happenings = [
  ...["answer", "answer", "answer", "answer otherwise", "press", "wrong", "detour"],
  ...["cancel", "start", "resume by command", "resume by button"],
  ...["correct", "correct", "back", "old button", "older screen", "double tap", "send"],
  ...["again", "restart", "flush", "broken", ...Object.keys(storedDialogues)],
] as const;

/** How often the bot answers: screens (neither thanks nor the taking away of a key), and presses. */
interface Answers {
  readonly screens: 0 | 1 | "atMostOne";
  readonly presses: number;
}

const nothing: Answers = { screens: 0, presses: 0 };
const words: Answers = { screens: 1, presses: 0 };
const pressed: Answers = { screens: 1, presses: 1 };
/** Telegram may say that this screen stands there already. */
const shownAgain: Answers = { screens: "atMostOne", presses: 1 };

/** The buttons that the model knows: others lead to people whom the training does not suit, or end everything. */
const familiar = new Set<string>(
  questions.flatMap((each) => [...each.answers.map(([said]) => said), ...("label" in each ? [each.label] : [])]),
);

export interface Stage {
  readonly bot: TroubledBot;
  readonly storage: TestStorage;
  readonly id: number;
}

/** What is saved, and what else an answer depends on. */
interface Model {
  saved: Saved;
  revision: number;
  lastPress: { argument: string; nonce: string } | undefined;
  /** The library holds a dialogue although nothing is asked. */
  half: boolean;
  /** Where the last update is remembered as dealt with */
  remembered: { here: boolean; there: boolean };
}

interface Button {
  readonly label: string;
  readonly message_id: number;
  readonly data: string;
}

/** Plays what happens to a new person. `check` is told after each what is so, and what the model says. */
export async function playRegistration(
  stage: Stage,
  list: readonly string[],
  check: (happened: string, is: object, expected: object) => void,
): Promise<Saved> {
  const { bot, storage, id } = stage;
  await beginRegistration(bot.phone, id, bot.calls);
  const model: Model = {
    saved: begunSaved,
    revision: 0,
    lastPress: undefined,
    half: false,
    remembered: { here: true, there: true },
  };
  const seen = (await answerButtons(stage)).filter(({ label }) => familiar.has(label)).slice(0, 1);
  for (const happening of list) {
    const expected = await happen(stage, model, happening, seen);
    const { screens, presses } = answersIn(await bot.calls(), id);
    const shown = expected.screens === "atMostOne" && screens.length < 2 ? "atMostOne" : screens.length;
    const saved = await savedOf(storage.database.pool, bot.app().runtime.seal, id);
    check(happening, { saved, screens: shown, presses }, { saved: model.saved, ...expected });
    seen.push(...(await answerButtons(stage)).filter(({ label }) => familiar.has(label)).slice(0, 1));
    if (!model.saved.open) break;
  }
  return model.saved;
}

async function happen(stage: Stage, model: Model, happening: string, seen: readonly Button[]): Promise<Answers> {
  const { bot, storage, id } = stage;
  const writes = async (text: string) => {
    model.remembered = { here: true, there: true };
    await bot.phone.write(id, { text });
  };
  const presses = async ({ message_id, data }: Button, times = 1) => {
    model.remembered = { here: true, there: true };
    const press = () => bot.phone.press(id, { message_id, data, forged: true });
    await Promise.all(Array.from({ length: times }, press));
    return times;
  };
  const open = openQuestion(model.saved);
  switch (happening) {
    case "answer":
    case "answer otherwise": {
      const [said, saved] = open?.answers[happening === "answer" ? 0 : 1] ?? ["Amina Lestari", ""];
      await writes(said);
      if (open) keep(model, { [open.field]: saved }, undefined);
      else hearNothing(model);
      return words;
    }
    case "wrong":
      await writes(open?.bad ?? "entahlah");
      hearNothing(model);
      return words;
    case "cancel":
    case "start":
      await writes(happening === "cancel" ? "/batal" : "/start");
      model.saved = { ...model.saved, asked: null };
      model.half = false;
      return words;
    case "resume by command":
      await writes("/daftar");
      model.revision += 1;
      model.saved = { ...model.saved, correcting: null };
      asks(model);
      return words;
    case "resume by button": {
      const button = (await newestButtons(bot.phone, id)).find(({ label }) => label === "Lanjutkan pendaftaran");
      if (!button) return nothing;
      await presses(button);
      asks(model);
      return pressed;
    }
    case "press":
    case "detour":
    case "correct":
    case "send":
    case "double tap": {
      const button = buttonFor(happening, model, await answerButtons(stage));
      if (!button) return nothing;
      if (happening === "send") {
        await presses(button);
        const { goal } = model.saved;
        model.saved = {
          ...model.saved,
          open: false,
          asked: null,
          intake: null,
          goal: null,
          sent: [`submitted ${goal}`],
        };
        return pressed;
      }
      const times = await presses(button, happening === "double tap" ? 2 : 1);
      return { ...press(model, button), presses: times };
    }
    case "back": {
      if (model.saved.correcting === null || model.saved.asked === null) return nothing;
      const button = (await answerButtons(stage)).find(({ data }) => data.includes(".back:"));
      if (button) {
        await presses(button);
        return press(model, button);
      }
      if (model.saved.asked !== "phone") return nothing; // its key is the phone's own
      await writes("‹ Kembali ke ringkasan");
      keep(model, {}, undefined);
      return words;
    }
    case "old button":
    case "older screen": {
      const button = happening === "old button" ? seen[0] : seen.at(-3);
      if (!button || button.data.includes(".send-")) return nothing;
      await presses(button);
      return press(model, button);
    }
    case "again":
      if (model.remembered.here || model.remembered.there)
        await bot.phone.ask("POST", "redeliver", { last: 1, copies: 2, concurrent: true });
      return nothing;
    case "restart":
      await bot.restart();
      model.remembered = { ...model.remembered, here: false };
      return nothing;
    case "flush":
      await storage.coordination.clear();
      model.remembered = { ...model.remembered, there: false };
      model.half = false;
      return nothing;
    case "broken":
      await storage.coordination.set(dialogueKey(id), "nonsense", 60);
      model.half = false;
      return nothing;
    default: {
      const change = storedDialogues[happening];
      if (!change) throw new Error(`nobody knows how "${happening}" happens`);
      const { seal } = bot.app().runtime;
      const stored = await storage.coordination.get(dialogueKey(id));
      if (stored === null || stored === "nonsense") return nothing;
      const changed = JSON.stringify(change(JSON.parse(seal.open(stored, "dialogue"))));
      await storage.coordination.set(dialogueKey(id), seal.seal(changed, "dialogue"), 60);
      model.half = false;
      return nothing;
    }
  }
}

function openQuestion({ asked }: Saved) {
  return questions.find(({ name }) => name === asked);
}

/** The first question that is open, as the draft has it. */
function nextName(saved: Saved): string {
  if (!saved.consent) return "consent";
  if (saved.correcting !== null) return saved.correcting;
  return questions.find(({ field }) => saved[field] === null)?.name ?? "summary";
}

function asks(model: Model) {
  model.saved = { ...model.saved, asked: nextName(model.saved) };
  model.half = false;
}

/** Words that are no answer: where a dialogue is open and nothing asked, the question is put once more. */
function hearNothing(model: Model) {
  if (model.half) asks(model);
}

function keep(
  model: Model,
  change: Partial<Record<Field, string | boolean>>,
  by: Model["lastPress"],
  correcting: string | null = null,
) {
  model.saved = { ...model.saved, ...change, correcting };
  model.revision += 1;
  model.lastPress = by;
  asks(model);
}

/** What a press of an answering button comes to. */
function press(model: Model, { data }: Button): Answers {
  const [, , argument = "", nonce = ""] = data.split(":");
  const [name, value = ""] = [argument.slice(0, argument.indexOf(".")), argument.slice(argument.indexOf(".") + 1)];
  const before = String(model.revision - 1);
  if (nonce === before && argument === model.lastPress?.argument && nonce === model.lastPress.nonce) {
    if (model.saved.asked === null) model.half = true;
    return { screens: 0, presses: 1 };
  }
  const isFix = value.startsWith("fix-");
  if (nonce !== String(model.revision) && !(isFix && model.saved.correcting !== null && nonce === before)) {
    asks(model);
    return shownAgain;
  }
  const by = { argument, nonce };
  if (isFix) keep(model, {}, by, value.slice("fix-".length));
  else if (value === "back") keep(model, {}, by);
  else {
    const question = questions.find((each) => each.name === name);
    const saved = question?.field === "consent" ? value === "yes" : value;
    const isLeaf = question?.answers.some(([, known]) => known === saved) ?? false;
    if (!question || !isLeaf) {
      if (model.saved.asked === null) model.half = true;
      return shownAgain;
    }
    keep(model, { [question.field]: saved }, by);
  }
  return pressed;
}

/** The button in sight that does this; undefined where there is none, or where it would not answer the question. */
function buttonFor(happening: string, { saved, revision }: Model, buttons: readonly Button[]): Button | undefined {
  if (saved.asked === null) return undefined;
  const fresh = buttons.filter(({ data }) => data.endsWith(`:${revision}`) || data.includes(`.send-${revision}:`));
  if (happening === "send") return fresh.find(({ label }) => label === sendLabel);
  if (happening === "correct") {
    const labels = questions.flatMap((question) => ("label" in question ? [question.label] : []));
    const label = labels[revision % labels.length];
    return saved.asked === "summary" ? fresh.find((button) => button.label === label) : undefined;
  }
  if (happening === "detour") return fresh.find(({ label }) => /^(Provinsi lain|Diploma)/.test(label));
  const said = openQuestion(saved)?.answers.map(([text]) => text.toLowerCase()) ?? [];
  return fresh.findLast(({ label }) => said.includes(label.toLowerCase()));
}

async function answerButtons({ bot, id }: Stage): Promise<Button[]> {
  return (await newestButtons(bot.phone, id)).filter(({ data }) => data.startsWith("1:ans:"));
}
