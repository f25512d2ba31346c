import { Composer } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Topic } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { takeWishesBack, waitingFor } from "../wishes/wishes.ts";
import {
  consentIsWithdrawn,
  hearAgain,
  readTopic,
  STOP_TOPIC,
  silence,
  silencedTopics,
  TOPIC_EXAMPLE,
  topics,
} from "./topics.ts";

/** /stop: what the bot writes by itself, and how to end each of it, or all. One tap each, and back. */
export function topicsChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  const stopScreen = async (ctx: BotContext) => send(ctx, await topicsScreen(rt, ctx));
  chat.command(namesOf("stop"), stopScreen);
  chat.hears(new RegExp(`^(${namesOf("stop").join("|")})$`, "i"), stopScreen);
  chat.use(
    onPress(STOP_TOPIC, async (ctx, { argument }) => {
      const topic = readTopic(argument);
      if (topic) {
        await silence(rt.db, { candidateId: ctx.candidate.id, of: [topic], at: rt.now() });
        ctx.popUp(ctx.words.plain("topics-stopped", { topic: topicWord(ctx, topic) }));
      }
      await show(ctx, await topicsScreen(rt, ctx));
    }),
    // Whoever looks at a preview would silence the topic for themselves.
    onPress(TOPIC_EXAMPLE, async (ctx) => ctx.popUp(ctx.words.plain("topics-example"), "alert")),
    onPress("topic-again", async (ctx, { argument }) => {
      const topic = readTopic(argument);
      if (topic) {
        await hearAgain(rt.db, { candidateId: ctx.candidate.id, of: [topic] });
        ctx.popUp(ctx.words.plain("topics-again", { topic: topicWord(ctx, topic) }));
      }
      await show(ctx, await topicsScreen(rt, ctx));
    }),
    onPress("topics-none", async (ctx) => {
      await silence(rt.db, { candidateId: ctx.candidate.id, of: topics, at: rt.now() });
      await takeWishesBack(rt.db, ctx.candidate.id);
      ctx.popUp(ctx.words.plain("topics-all-stopped"));
      await show(ctx, await topicsScreen(rt, ctx));
    }),
    onPress("topics-all", async (ctx) => {
      await hearAgain(rt.db, { candidateId: ctx.candidate.id, of: topics });
      ctx.popUp(ctx.words.plain("topics-all-again"));
      await show(ctx, await topicsScreen(rt, ctx));
    }),
    onPress("unwish-all", async (ctx) => {
      await takeWishesBack(rt.db, ctx.candidate.id);
      ctx.popUp(ctx.words.plain("topics-unwished"));
      await show(ctx, await topicsScreen(rt, ctx));
    }),
  );
  return chat;
}

async function topicsScreen(rt: Runtime, ctx: BotContext): Promise<Screen> {
  const { words, candidate } = ctx;
  const silenced = await silencedTopics(rt.db, candidate.id);
  const isWithdrawn = await consentIsWithdrawn(rt.db, candidate.id);
  const names = (await waitingFor(rt.db, candidate.id)).map((name) => inLanguage(name, words.language));
  const waits = names.length > 0;
  const hears = waits || silenced.size < topics.length;
  const lines = topics.map((topic) =>
    words.html(silenced.has(topic) ? "topics-line-off" : "topics-line-on", { topic: topicWord(ctx, topic) }),
  );
  const parts = [
    words.html("topics-title"),
    lines.join("\n"),
    isWithdrawn ? words.html("topics-withdrawn") : "",
    waits ? words.html("topics-waiting", { names: names.slice(0, 10).join(", ") }) : "",
    words.html(hears ? "topics-more" : "topics-silent"),
  ];
  return {
    text: parts.filter(Boolean).join("\n\n"),
    buttons: [
      ...topics.map((topic) =>
        silenced.has(topic)
          ? [button(words.plain(`topics-again-${topic}`), "topic-again", topic)]
          : [button(words.plain(`topics-stop-${topic}`), STOP_TOPIC, topic)],
      ),
      ...(waits ? [[button(words.plain("topics-unwish"), "unwish-all")]] : []),
      [hears ? button(words.plain("topics-none"), "topics-none") : button(words.plain("topics-all"), "topics-all")],
      [button(words.plain("topics-mydata"), "mydata"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

function topicWord(ctx: BotContext, topic: Topic): string {
  return ctx.words.plain(`topics-topic-${topic}`);
}
