// An album arrives as a message for each picture; it goes out as one album, with its button in one short message after it.
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said, type TroubledBot } from "../support/troubled-bot.ts";

const [amina, chitra] = [1001, 1003];
const storage = await openTestStorage();
let bot: TroubledBot;

beforeEach(async () => {
  await storage.startAnew();
  bot = await openTroubledBot(storage, {
    settings: { ADMIN_IDS: String(chitra), HOLD_MINUTES: "0", QUIET_HOURS: "off", APPROVAL_ABOVE: "5000" },
  });
  for (const [id, first_name] of [
    [chitra, "Chitra"],
    [amina, "Amina"],
  ] as const) {
    await bot.phone.addPerson({ id, first_name, language_code: "id" });
    await bot.phone.start(id);
  }
  await bot.calls();
});
afterEach(() => bot.close());
afterAll(() => storage.close());

async function tap(label: string) {
  await bot.phone.press(chitra, { text: label });
  return bot.calls();
}

test("three pictures and a button", async () => {
  await bot.phone.write(chitra, { text: "/siaran" });
  await bot.calls();
  await tap("Siaran baru");
  await tap("Sama untuk semua");
  const album = { media_group_id: "g1" };
  await Promise.all([
    bot.phone.write(chitra, { photo: { name: "a.png" }, ...album }),
    bot.phone.write(chitra, { photo: { name: "b.png" }, caption: "Bengkel baru", ...album }),
    bot.phone.write(chitra, { video: { name: "c.mp4" }, ...album }),
  ]);
  const arriving = await bot.calls();
  expect(arriving.filter(({ method }) => method === "sendMessage")).toHaveLength(1);
  expect(String(arriving.at(-1)?.parameters.text)).toContain("3");
  await tap("Lanjut");
  await tap("Tombol tautan");
  await bot.phone.write(chitra, { text: "Daftar https://kemnaker.go.id" });
  await bot.calls();
  await tap("Untuk siapa");
  await tap("Semua orang");
  await tap("Selesai");
  const { db } = bot.app().runtime;
  const many = Array.from({ length: 1_000 }, (_, at) => ({
    telegramId: 5_000 + at,
    language: "id",
    createdAt: new Date(),
  }));
  await db.candidate.createMany({ data: many });
  const preview = await tap("Pratinjau dan kirim");
  // Each picture counts at Telegram, and the message below them: 4,008 messages, 25 a second.
  expect(said(preview).at(-1)).toContain("sekitar 3 menit");
  await db.candidate.deleteMany({ where: { telegramId: { gte: 5_000 } } });
  expect(preview.map(({ method }) => method).slice(0, 2)).toEqual(["sendMediaGroup", "sendMessage"]);
  expect(preview.some(({ method }) => method === "getFile")).toBe(false);

  await tap("Kirim sekarang");
  await bot.app().runtime.work.settle();
  const [delivery] = await bot
    .app()
    .runtime.db.delivery.findMany({ where: { kind: "broadcast", candidate: { telegramId: amina } } });
  expect(delivery).toMatchObject({ state: "sent" });
  expect(delivery?.messageIds).toHaveLength(4);
  const { content } = await bot.app().runtime.db.broadcast.findFirstOrThrow();
  expect(content).toMatchObject({
    messages: { all: { items: [{ kind: "photo" }, { text: "Bengkel baru" }, { kind: "video" }] } },
  });

  // New words: of an album only the first that there were change, and that is said.
  await tap("Tarik atau ralat");
  await tap("Ganti kata-katanya");
  const asked = await tap("Sama untuk semua");
  expect(asked.at(-1)?.method).toBe("answerCallbackQuery");
  await bot.phone.write(chitra, { text: "x".repeat(901) });
  expect(said(await bot.calls()).at(-1)).toContain("900");
  await bot.phone.write(chitra, { text: "Bengkel lama" });
  expect(said(await bot.calls()).at(-1)).toMatch(/Itu album.*Gambar, tulisan lain, dan tombolnya tetap/);
  await tap("Pratinjau dan kirim");
  const handedIn = await tap("Kirim sekarang");
  await bot.app().runtime.work.settle();
  const edited = [...handedIn, ...(await bot.calls())].filter(({ method }) => method === "editMessageCaption");
  const theirs = edited.find(({ chat_id }) => chat_id === amina);
  expect(theirs?.parameters).toMatchObject({ message_id: String(delivery?.messageIds[1]), caption: "Bengkel lama" });
});
