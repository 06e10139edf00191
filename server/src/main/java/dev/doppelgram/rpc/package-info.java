// SPDX-License-Identifier: Apache-2.0
/**
 * Peels the wrappers, finds the method, binds its request, asks the gate, runs it, answers once.
 */
@NullMarked
package dev.doppelgram.rpc;

import org.jspecify.annotations.NullMarked;
