// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code langpack}. */
@NullMarked
package dev.doppelgram.method.langpack;

import org.jspecify.annotations.NullMarked;
