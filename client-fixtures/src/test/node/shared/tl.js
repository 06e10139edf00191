"use strict";

/**
 * Turns JSON into the objects of a GramJS version and back. JSON names things as the TL schema does: {"_": "chatInvite",
 * "title": "…"}, snake_case fields, long as decimal string, bytes as hex.
 */
module.exports = function tl({ Api, bigInt, definitions, camelCase }) {
  const classOf = (definition) => (definition.namespace ? Api[definition.namespace] : Api)[definition.name];
  const key = (definition) => [definition.namespace, definition.name].filter(Boolean).join(".");
  const byName = new Map(definitions.map((definition) => [key(definition).toLowerCase(), definition]));
  const byId = new Map(definitions.map((definition) => [definition.constructorId, definition]));

  function buildField(name, type, value) {
    switch (type) {
      case "long":
      case "int128":
      case "int256":
        return bigInt(value);
      case "bytes":
        return Buffer.from(value, "hex");
      default:
        if (value !== null && typeof value === "object" && value._ === undefined) {
          throw new Error(`field ${name} is a ${type}: it needs "_", the name of a constructor`);
        }
        return value !== null && typeof value === "object" ? build(value) : value;
    }
  }

  function definitionOf(json) {
    const definition = byName.get(String(json._).replace(/_/g, "").toLowerCase());
    if (definition === undefined) {
      throw new Error(`no definition is called ${json._} in this layer`);
    }
    return definition;
  }

  /** The object that the JSON describes; fields that this layer lacks are left out. */
  function build(json) {
    const definition = definitionOf(json);
    const args = {};
    for (const [name, value] of Object.entries(json)) {
      const config = definition.argsConfig[camelCase(name)];
      if (config !== undefined && value !== undefined) {
        args[camelCase(name)] = config.isVector
          ? value.map((element) => buildField(name, config.type, element))
          : buildField(name, config.type, value);
      }
    }
    return new (classOf(definition))(args);
  }

  /** The same JSON with the fields that this layer has, and each long as a decimal string. */
  function known(json) {
    if (json === null || typeof json !== "object") {
      return json;
    }
    const { argsConfig } = definitionOf(json);
    const has = (name, value) => {
      const config = argsConfig[camelCase(name)];
      return config !== undefined && value !== undefined && !(config.type === "true" && !value);
    };
    const fields = Object.entries(json).filter(([name, value]) => has(name, value));
    const one = (type, value) => (type === "long" ? String(value) : known(value));
    const value = (config, given) => (config.isVector ? given.map((it) => one(config.type, it)) : one(config.type, given));
    return {
      _: json._,
      ...Object.fromEntries(fields.map(([name, given]) => [name, value(argsConfig[camelCase(name)], given)])),
    };
  }

  function plain(value) {
    if (value === null || value === undefined) {
      return null;
    }
    if (typeof value === "bigint" || bigInt.isInstance(value)) {
      return value.toString();
    }
    if (Buffer.isBuffer(value)) {
      return value.toString("hex");
    }
    if (Array.isArray(value)) {
      return Array.from(value, plain);
    }
    if (typeof value !== "object") {
      return value;
    }
    if (value.constructor === Object) {
      return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, plain(it)]));
    }
    const definition = byId.get(value.CONSTRUCTOR_ID);
    if (definition === undefined) {
      return { className: value.constructor.name };
    }
    const result = { className: key(definition), constructorId: definition.constructorId.toString(16).padStart(8, "0") };
    for (const [name, config] of Object.entries(definition.argsConfig)) {
      if (!config.flagIndicator && value[name] !== null && value[name] !== undefined) {
        result[name] = plain(value[name]);
      }
    }
    return result;
  }

  return { build, known, plain };
};
