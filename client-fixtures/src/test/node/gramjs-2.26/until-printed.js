"use strict";

/** Ends a program that has printed an object of the library: documented examples stay connected. */
const { log } = console;
console.log = (...values) => {
  log(...values);
  if (values.some((value) => value?.className)) {
    process.exit();
  }
};
