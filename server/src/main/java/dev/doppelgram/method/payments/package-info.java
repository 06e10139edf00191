// SPDX-License-Identifier: Apache-2.0
/** The methods of {@code payments.*}: Stars, and memberships that are paid with them. */
@NullMarked
package dev.doppelgram.method.payments;

import org.jspecify.annotations.NullMarked;
