"use strict";

const reread = require("./reread");

/** For GramJS and what descends from it: the same objects, each version with definitions of its own. */
module.exports = function rereadGramjs({ layer, definitions, BinaryReader }) {
  const byId = new Map(
    definitions.map(({ constructorId, namespace, name, argsConfig }) => [
      constructorId,
      {
        name: [namespace, name].filter(Boolean).join("."),
        fields: Object.keys(argsConfig).filter((field) => !argsConfig[field].flagIndicator),
      },
    ]),
  );
  const read = (bytes) => {
    const reader = new BinaryReader(bytes);
    const object = reader.tgReadObject();
    return { object, rest: bytes.length - reader.tellPosition() };
  };
  const tree = reread.treeOf((value) => byId.get(value.CONSTRUCTOR_ID));
  return reread({ layer, read, write: (object) => object.getBytes(), tree });
};
