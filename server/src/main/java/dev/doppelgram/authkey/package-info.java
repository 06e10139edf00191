// SPDX-License-Identifier: Apache-2.0
/**
 * Auth keys, those that follow from a scenario among them, and what is remembered with each: salts,
 * layer, and what a temporary one stands for.
 */
@NullMarked
package dev.doppelgram.authkey;

import org.jspecify.annotations.NullMarked;
