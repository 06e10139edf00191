// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code upload}. */
@NullMarked
package dev.doppelgram.method.upload;

import org.jspecify.annotations.NullMarked;
