import { Bot, type Context, InlineKeyboard, InputFile, Keyboard } from "grammy";

const greeting = [
  "<b>Welcome, <i>friend</i></b> 😀 <s>old</s> <u>new</u> <code>A-1</code> <tg-spoiler>secret</tg-spoiler>",
  "<blockquote>quoted</blockquote><pre>two\nlines</pre>",
  'Try /contact or <a href="https://example.org/more">read more</a>.',
].join("\n");

/** A bot with one of everything that the page must be able to show. */
export function smallBot(token: string, apiRoot: string): Bot {
  const bot = new Bot(token, { client: { apiRoot } });
  bot.command("start", (ctx) =>
    ctx.reply(`Hello${ctx.match ? `, link ${ctx.match}` : ""}`, { reply_markup: buttons(ctx) }),
  );
  bot.command("formats", (ctx) => ctx.reply(greeting, { parse_mode: "HTML" }));
  bot.command("contact", (ctx) => ctx.reply("Your number?", { reply_markup: contactKeyboard() }));
  bot.command("letter", (ctx) => ctx.replyWithDocument(letter(), { caption: "A letter" }));
  bot.command("vanish", async (ctx) => {
    const sent = await ctx.reply("Gone in a moment");
    await ctx.api.deleteMessage(ctx.chat.id, sent.message_id);
  });
  bot.command("think", (ctx) => ctx.replyWithChatAction("typing"));
  bot.callbackQuery("note", (ctx) => ctx.answerCallbackQuery("Noted"));
  bot.callbackQuery("again", (ctx) => ctx.answerCallbackQuery("Noted again"));
  bot.callbackQuery("alert", (ctx) => ctx.answerCallbackQuery({ text: "Read this first", show_alert: true }));
  bot.callbackQuery("edit", async (ctx) => {
    await ctx.editMessageText("Second screen", { reply_markup: new InlineKeyboard().text("Now a note", "again") });
    // Slower than the next press; whoever has closed the sandbox by then misses nothing.
    setTimeout(() => ctx.answerCallbackQuery().catch(() => {}), 4000);
  });
  // "never" is left unanswered
  bot.on("message:contact", (ctx) =>
    ctx.reply(`Thanks for ${ctx.msg.contact.phone_number}${ctx.msg.contact.user_id === ctx.from.id ? " (own)" : ""}`, {
      reply_markup: { remove_keyboard: true },
    }),
  );
  bot.on("message:photo", (ctx) => ctx.reply(`A photo ${ctx.msg.photo.at(-1)?.width} wide: ${ctx.msg.caption}`));
  bot.on("message:document", (ctx) => ctx.reply(`A file ${ctx.msg.document.file_name}: ${ctx.msg.document.file_size}`));
  bot.on("edited_message:text", (ctx) => ctx.reply(`Corrected to ${ctx.editedMessage.text}`));
  bot.on("message:text", (ctx) =>
    ctx.reply(`You wrote ${ctx.msg.text}`, { reply_parameters: { message_id: ctx.msg.message_id } }),
  );
  return bot;
}

function buttons(ctx: Context): InlineKeyboard {
  return new InlineKeyboard()
    .text("Next screen", "edit")
    .text("Never answered", "never")
    .row()
    .text("A note", "note")
    .text("An alert", "alert")
    .row()
    .url("A site", "https://example.org/")
    .url("Back here", `https://t.me/${ctx.me.username}?start=t_welding`);
}

function contactKeyboard(): Keyboard {
  return new Keyboard()
    .requestContact("Share my number")
    .row()
    .text("Rather not")
    .resized()
    .oneTime()
    .placeholder("08…");
}

function letter(): InputFile {
  return new InputFile(Buffer.from("Dear reader"), "letter.txt");
}
