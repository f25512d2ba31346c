// Whatever is pressed or typed in whatever order: an answer, no apology, nothing that Telegram refuses.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBotHere } from "../support/bot-here.ts";
import { standardHeader } from "../support/chat-header.ts";
import { type SandboxPhone, sandboxPhone } from "../support/sandbox-phone.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const amina = 1001;
const steps = 150;
const typed = [
  ..."/daftar,/start,/menu,/batal,/status,/start p_LAS-SMAW3G,Amina Lestari,0812 3456 7001,17-8-1999,3-5-2010".split(
    ",",
  ),
  ..."lombok timur,malang,SMA,SD,ya,tidak,1,13,-1,1e5,usaha sendiri,kirim,batal,las gmaw,<b>,😀,Made Suastika".split(
    ",",
  ),
  "x".repeat(4000),
];
let storage: TestStorage;
let bot: Awaited<ReturnType<typeof openBotHere>>;
let phone: SandboxPhone;

beforeAll(async () => {
  storage = await openTestStorage();
  bot = await openBotHere(standardHeader(), storage);
  phone = sandboxPhone(bot.sandboxAddress);
  await phone.addPerson({ id: amina, first_name: "Amina", language_code: "id", phone_number: "+6281234567001" });
});
afterAll(async () => {
  await bot.close();
  await storage.close();
});

test("registration answers everything, in any order", async () => {
  const random = randomFrom(20_261_124);
  let { sequence } = await phone.state();
  for (let step = 0; step < steps; step++) {
    const did = await actAtRandom(random);
    await phone.idle();
    await bot.settle(); // a busy machine may have put it off
    await phone.idle();
    const { calls, sequence: next } = await phone.calls(sequence);
    sequence = next;
    const answered = calls.filter(({ method }) => method !== "getUpdates").length > 0;
    const refused = calls.filter(({ answer }) => answer?.ok === false && !answer.description?.includes("not modified"));
    expect({ did, answered, refused, complaints: bot.complaints() }).toEqual({
      did,
      answered: true,
      refused: [],
      complaints: [],
    });
  }
});

/** Presses one of the buttons in sight, also an old one, shares the number, or types something; says which. */
async function actAtRandom(random: () => number): Promise<string> {
  const choose = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const { messages } = await phone.screen(amina);
  const buttons = messages.slice(-6).flatMap(({ message_id, reply_markup }) =>
    (reply_markup?.inline_keyboard ?? []).flat().flatMap((button) => {
      return "callback_data" in button ? [{ message_id, data: button.callback_data }] : [];
    }),
  );
  const kind = random();
  const button = kind < 0.6 ? choose(buttons) : undefined;
  if (button) {
    await phone.press(amina, button);
    return `pressed ${button.data}`;
  }
  if (kind > 0.95) {
    await phone.write(amina, { contact: "own" });
    return "shared her number";
  }
  const text = choose(typed) ?? "/start";
  await phone.write(amina, { text });
  return `typed ${text.slice(0, 40)}`;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
