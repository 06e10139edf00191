// SPDX-License-Identifier: Apache-2.0
/** Reads YAML into a value: world seed, accounts, faults, switches. */
@NullMarked
package dev.doppelgram.scenario;

import org.jspecify.annotations.NullMarked;
