/** Something only the person who runs the bot can put right: the message names cause and cure, and holds no secret. */
export class OperatorError extends Error {
  override name = "OperatorError";
}
