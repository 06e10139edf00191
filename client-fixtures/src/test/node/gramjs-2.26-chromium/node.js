// What GramJS expects to be global, as on Node.js.
export { Buffer } from "buffer";
export const process = { env: {}, platform: "browser" };
