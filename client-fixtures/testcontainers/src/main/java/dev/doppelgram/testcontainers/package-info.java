// SPDX-License-Identifier: Apache-2.0
/** The container image in tests that use Testcontainers. */
@NullMarked
package dev.doppelgram.testcontainers;

import org.jspecify.annotations.NullMarked;
