import type { TestStorage } from "../support/storage.ts";
import { openTroubledBot } from "../support/troubled-bot.ts";

export const amina = 1001;
export const bilal = 1002;

/** What a person is told whose update could not be dealt with. */
export const sorry = /Maaf, ada yang salah di pihak kami.*Kode: E\d{5}/;
export const apologies = (texts: string[]) => texts.filter((text) => sorry.test(text));

/** A bot that knows nobody but Amina and Bilal, who have just started it. */
export async function openMetBot(storage: TestStorage) {
  await storage.startAnew();
  const bot = await openTroubledBot(storage);
  await bot.phone.addPerson({ id: amina, first_name: "Amina", last_name: "Zuhriah", language_code: "id" });
  await bot.phone.addPerson({ id: bilal, first_name: "Bilal", language_code: "id" });
  for (const id of [amina, bilal]) await bot.phone.start(id);
  await bot.calls();
  bot.lines.splice(0);
  return bot;
}
