// SPDX-License-Identifier: Apache-2.0
/** The control API over HTTP: one table of routes, and the handlers that serve it. */
@NullMarked
package dev.doppelgram.control.http;

import org.jspecify.annotations.NullMarked;
