// What was dealt with stays so for the next process, on embedded storage too: nobody is answered twice.
import { expect, test } from "vitest";
import { openBotProcess } from "../support/bot-process.ts";
import { standardHeader } from "../support/chat-header.ts";
import { sandboxPhone } from "../support/sandbox-phone.ts";
import { said } from "../support/troubled-bot.ts";

test("updates that are delivered again after a kill are not answered again", async () => {
  const bot = await openBotProcess(standardHeader());
  try {
    const phone = sandboxPhone(bot.sandboxAddress);
    await phone.addPerson({ id: 1001, first_name: "Amina", language_code: "id", phone_number: "+6281234567001" });
    const writes = async (text: string) => {
      await phone.write(1001, { text });
      await phone.idle();
    };
    const answers = async () => said((await phone.calls(0)).calls, 1001).length;
    await writes("/start");
    await writes("apa kabar"); // keeps nothing in the database that could tell
    expect(await answers()).toBe(2);
    await bot.kill();
    await phone.ask("POST", "redeliver", { last: 2, copies: 2 });
    await phone.idle();
    expect(await answers()).toBe(2);
    await writes("/bantuan");
    expect(await answers()).toBe(3);
  } finally {
    await bot.close();
  }
}, 60_000);
