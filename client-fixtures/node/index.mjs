// SPDX-License-Identifier: Apache-2.0
import doppelgram from "./lib/index.js";

export const { Clock, Doppelgram, DoppelgramError, Refused, Rule, ScenarioError, StartError, Unverified, World } = doppelgram;
export const { withWorld } = doppelgram;
export default doppelgram.Doppelgram;
