/** The documentation by tests: one short story a class. */
@NullMarked
package dev.doppelgram.examples;

import org.jspecify.annotations.NullMarked;
