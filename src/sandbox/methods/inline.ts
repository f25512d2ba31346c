import { codePoints, parseSource } from "../entities/read.ts";
import { isObject, jsonParameter } from "../parameters.ts";
import { badRequest, Refusal } from "../refusal.ts";
import { type Method, ok } from "./method.ts";

const MAX_RESULTS = 50;
const MAX_ID_BYTES = 64;

export const answerInlineQuery: Method = ({ sandbox, parameters }) => {
  const results = jsonParameter(parameters, "results", "can't parse JSON encoded inline query results");
  if (!Array.isArray(results)) throw badRequest("expected an Array of inline query results");
  if (results.length > MAX_RESULTS) throw badRequest("too many inline query results specified");
  const ids = results.map(readResult);
  if (new Set(ids).size < ids.length) throw badRequest("RESULT_ID_DUPLICATE");
  if (Buffer.byteLength(parameters.values.next_offset ?? "") > MAX_ID_BYTES) throw badRequest("NEXT_OFFSET_INVALID");
  const button = jsonParameter(parameters, "button", "can't parse inline query results button JSON object");
  if (
    isObject(button) &&
    button.start_parameter !== undefined &&
    !/^[A-Za-z0-9_-]{1,64}$/.test(String(button.start_parameter))
  ) {
    throw badRequest("START_PARAM_INVALID");
  }
  const answer = { show_alert: false, results, ...(button !== undefined && { button }) };
  if (!sandbox.callbacks.answer(parameters.values.inline_query_id ?? "", answer)) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  return ok(true);
};

function readResult(given: unknown): string {
  const wrong = (words: string) => badRequest(`can't parse inline query result: ${words}`);
  if (!isObject(given)) throw wrong("expected an Object");
  for (const field of ["type", "id", ...(given.type === "article" ? ["title", "input_message_content"] : [])]) {
    if (given[field] === undefined) throw wrong(`Can't find field "${field}"`);
  }
  const id = String(given.id);
  if (id === "" || Buffer.byteLength(id) > MAX_ID_BYTES) throw badRequest("RESULT_ID_INVALID");
  const content = given.input_message_content;
  if (isObject(content) && typeof content.message_text === "string") {
    try {
      if (codePoints(parseSource(content.message_text, String(content.parse_mode ?? "")).text) > 4096)
        throw badRequest("message is too long");
    } catch (error) {
      throw error instanceof Refusal ? wrong(error.message.replace("Bad Request: ", "")) : error;
    }
  }
  return id;
}
