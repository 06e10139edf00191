// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import java.util.Set;

/** What schema files define and every codec knows by itself. */
final class Builtin {
  private static final Set<String> NAMES =
      Set.of(
          "int",
          "long",
          "double",
          "string",
          "bytes",
          "int128",
          "int256",
          "vector",
          "boolTrue",
          "boolFalse",
          "true");

  private Builtin() {}

  static boolean isMeantBy(String constructor) {
    return NAMES.contains(constructor);
  }
}
