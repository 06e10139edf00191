"use strict";

const { finish, readStdin } = require("./stdio");

/**
 * Reads boxed objects, a JSON array of hex strings on stdin, with a library's own schema, and prints {layer, objects: [{tree,
 * hex}]}: what the library made of each, and the bytes that it writes for it in turn.
 *
 * A tree names its constructor under "_"; names are in lower case without "_", numbers are decimal strings, bytes are hex,
 * and what is absent, false or an empty vector is left out, so that the trees of all libraries are alike.
 */
module.exports = async function reread({ layer, read, write, tree }) {
  const objects = [];
  for (const hex of JSON.parse(await readStdin())) {
    const { object, rest } = read(Buffer.from(hex, "hex"));
    if (rest !== 0) {
      throw new Error(`${rest} bytes are left behind ${JSON.stringify(tree(object))}`);
    }
    objects.push({ tree: tree(object), hex: Buffer.from(write(object)).toString("hex") });
  }
  finish({ layer, objects });
};

const fold = (name) => name.replace(/_/g, "").toLowerCase();

const isSaid = (value) => value !== undefined && !(Array.isArray(value) && value.length === 0);

/**
 * The tree of any value of a library.
 *
 * @param constructorOf tells {name, fields: [names]} of an object, or undefined of a number of 64 bits
 */
module.exports.treeOf = function treeOf(constructorOf) {
  return function tree(value) {
    if (value === null || value === undefined || value === false) {
      return undefined;
    }
    if (Array.isArray(value)) {
      return Array.from(value, tree);
    }
    if (value instanceof Uint8Array) {
      return Buffer.from(value).toString("hex");
    }
    const definition = typeof value === "object" ? constructorOf(value) : undefined;
    if (definition === undefined) {
      return typeof value === "boolean" || typeof value === "string" ? value : String(value);
    }
    const fields = definition.fields.map((name) => [fold(name), tree(value[name])]).filter(([, field]) => isSaid(field));
    return Object.fromEntries([["_", fold(definition.name)], ...fields]);
  };
};
