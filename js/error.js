/** The one error of the package: `code` is for programs and never changes, the message is for people. */
export class WithheldError extends Error {
  /**
   * @param {string} code
   * @param {string} message must hold nothing that was typed, read or searched for
   * @param {ErrorOptions & { field?: string }} [options] `field` names the field or detail that it is about
   */
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
    if (typeof options?.field === "string") this.field = options.field;
  }

  get name() {
    return "WithheldError";
  }
}
