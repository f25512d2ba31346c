import * as about from "./about.ts";
import { answerCallbackQuery } from "./callbacks.ts";
import * as copy from "./copy.ts";
import * as edit from "./edit.ts";
import * as hearing from "./hearing.ts";
import { answerInlineQuery } from "./inline.ts";
import * as mark from "./mark.ts";
import * as media from "./media.ts";
import * as members from "./members.ts";
import type { Method } from "./method.ts";
import * as remove from "./remove.ts";
import * as send from "./send.ts";
import * as topics from "./topics.ts";

/** Every method the sandbox knows, by its name as Telegram spells it. */
export const METHODS: Record<string, Method> = {
  getMe: about.getMe,
  getUpdates: hearing.getUpdates,
  setWebhook: hearing.setWebhook,
  deleteWebhook: hearing.deleteWebhook,
  getWebhookInfo: hearing.getWebhookInfo,
  sendMessage: send.sendMessage,
  sendLocation: send.sendLocation,
  sendContact: send.sendContact,
  sendChatAction: send.sendChatAction,
  sendPhoto: media.sendMedia("photo"),
  sendDocument: media.sendMedia("document"),
  sendVideo: media.sendMedia("video"),
  sendAudio: media.sendMedia("audio"),
  sendVoice: media.sendMedia("voice"),
  sendAnimation: media.sendMedia("animation"),
  sendSticker: media.sendMedia("sticker"),
  sendMediaGroup: media.sendMediaGroup,
  getFile: media.getFile,
  editMessageText: edit.editMessageText,
  editMessageCaption: edit.editMessageCaption,
  editMessageReplyMarkup: edit.editMessageReplyMarkup,
  editMessageMedia: media.editMessageMedia,
  deleteMessage: remove.deleteMessage,
  deleteMessages: remove.deleteMessages,
  answerCallbackQuery,
  setMyCommands: about.setMyCommands,
  getMyCommands: about.getMyCommands,
  deleteMyCommands: about.deleteMyCommands,
  setMyName: about.setText("name", "name", 64),
  getMyName: about.getText("name", "name"),
  setMyDescription: about.setText("description", "description", 512),
  getMyDescription: about.getText("description", "description"),
  setMyShortDescription: about.setText("shortDescription", "short_description", 120),
  getMyShortDescription: about.getText("shortDescription", "short_description"),
  setChatMenuButton: about.setChatMenuButton,
  getChatMenuButton: about.getChatMenuButton,
  getChat: about.getChat,
  getChatMember: members.getChatMember,
  getChatAdministrators: members.getChatAdministrators,
  getChatMemberCount: members.getChatMemberCount,
  leaveChat: members.leaveChat,
  copyMessage: copy.copyMessage,
  copyMessages: copy.copyMessages,
  forwardMessage: copy.forwardMessage,
  forwardMessages: copy.forwardMessages,
  pinChatMessage: mark.pinChatMessage,
  unpinChatMessage: mark.unpinChatMessage,
  unpinAllChatMessages: mark.unpinAllChatMessages,
  setMessageReaction: mark.setMessageReaction,
  createForumTopic: topics.createForumTopic,
  deleteForumTopic: topics.deleteForumTopic,
  answerInlineQuery,
};

const BY_LOWER_NAME = new Map(Object.entries(METHODS).map(([name, run]) => [name.toLowerCase(), { name, run }]));

/** A method by its name in any case. */
export function findMethod(name: string): { name: string; run: Method } | undefined {
  return BY_LOWER_NAME.get(name.toLowerCase());
}
