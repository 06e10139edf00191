// SPDX-License-Identifier: Apache-2.0
/** Reads a schema file, TL text or a library's JSON, as definitions beside those of the server. */
@NullMarked
package dev.doppelgram.schemafile;

import org.jspecify.annotations.NullMarked;
