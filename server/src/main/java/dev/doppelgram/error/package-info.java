// SPDX-License-Identifier: Apache-2.0
/** The API's no: reasons, codes and the catalogue of documented errors. */
@NullMarked
package dev.doppelgram.error;

import org.jspecify.annotations.NullMarked;
