"use strict";

const wireErrors = new WeakMap();

/**
 * Remembers the rpc_error behind each error object. Users of GramJS see less: 1.2.7 drops the code of most errors, and
 * classes such as FloodWaitError replace the text.
 */
exports.watchRpcErrors = function watchRpcErrors(errors) {
  const toError = errors.RPCMessageToError;
  errors.RPCMessageToError = (rpcError, request) => {
    const error = toError(rpcError, request);
    wireErrors.set(error, { code: rpcError.errorCode, message: rpcError.errorMessage });
    return error;
  };
};

/** code and message as a user of the library reads them, class its JavaScript name, wire what the server sent. */
exports.describe = function describe(error) {
  console.error(error);
  if (!(error instanceof Error)) {
    return { class: typeof error, code: null, message: String(error), wire: null };
  }
  return {
    class: error.constructor.name,
    code: error.code ?? null,
    message: error.errorMessage ?? error.message,
    seconds: error.seconds,
    wire: wireErrors.get(error) ?? null,
  };
};
