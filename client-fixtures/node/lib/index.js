// SPDX-License-Identifier: Apache-2.0
"use strict";

const { DoppelgramError, Refused, ScenarioError, StartError, Unverified } = require("./errors.js");
const { Rule } = require("./rules.js");
const { Clock, World } = require("./world.js");
const { Doppelgram, withWorld } = require("./server.js");

module.exports = {
  Clock,
  Doppelgram,
  DoppelgramError,
  Refused,
  Rule,
  ScenarioError,
  StartError,
  Unverified,
  World,
  withWorld,
};
