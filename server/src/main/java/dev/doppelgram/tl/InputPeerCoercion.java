// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code InputPeer}, {@code InputUser} and {@code InputChannel} name the same peers in three types.
 * Pyrogram and its forks send one where the schema asks for another, and the real service takes it:
 * see <a href="https://core.telegram.org/api/peers">api/peers</a>.
 */
final class InputPeerCoercion {
  private static final Map<String, Map<String, String>> BY_TYPE =
      Map.of(
          "InputChannel",
          Map.of(
              "inputPeerEmpty", "inputChannelEmpty",
              "inputPeerChannel", "inputChannel",
              "inputPeerChannelFromMessage", "inputChannelFromMessage"),
          "InputUser",
          Map.of(
              "inputPeerEmpty", "inputUserEmpty",
              "inputPeerSelf", "inputUserSelf",
              "inputPeerUser", "inputUser",
              "inputPeerUserFromMessage", "inputUserFromMessage"),
          "InputPeer",
          Map.of(
              "inputUserEmpty", "inputPeerEmpty",
              "inputUserSelf", "inputPeerSelf",
              "inputUser", "inputPeerUser",
              "inputUserFromMessage", "inputPeerUserFromMessage",
              "inputChannelEmpty", "inputPeerEmpty",
              "inputChannel", "inputPeerChannel",
              "inputChannelFromMessage", "inputPeerChannelFromMessage"));

  private InputPeerCoercion() {}

  /** The constructor of a type that names the same peer; null where there is none. */
  static @Nullable String constructor(String type, String constructor) {
    return BY_TYPE.getOrDefault(type, Map.of()).get(constructor);
  }
}
