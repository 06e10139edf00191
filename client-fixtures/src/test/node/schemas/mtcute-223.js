"use strict";

require("../shared/stdio");
const reread = require("../shared/reread");
const { tl } = require("@mtcute/tl");
const { __tlReaderMap: readers } = require("@mtcute/tl/binary/reader.js");
const { __tlWriterMap: writers } = require("@mtcute/tl/binary/writer.js");
const { TlBinaryReader, TlBinaryWriter } = require("@mtcute/tl-runtime");

const read = (bytes) => {
  const reader = new TlBinaryReader(readers, bytes);
  const object = reader.object();
  return { object, rest: bytes.length - reader.pos };
};

// a number of 64 bits is an object too, with no name of a constructor
const tree = reread.treeOf((value) =>
  value._ === undefined ? undefined : { name: value._, fields: Object.keys(value).filter((field) => field !== "_") },
);

reread({ layer: tl.LAYER, read, write: (object) => TlBinaryWriter.serializeObject(writers, object), tree });
