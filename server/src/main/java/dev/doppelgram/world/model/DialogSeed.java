// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.List;

/**
 * A private dialog as a scenario describes it.
 *
 * @param users the names of both ends, {@link ServiceNotifications#NAME} among them for what the
 *     service writes; one name for the saved messages of an account
 * @param messages oldest first, each from one of the ends
 */
public record DialogSeed(List<String> users, List<MessageSeed> messages) {
  public DialogSeed {
    users = List.copyOf(users);
    messages = List.copyOf(messages);
  }
}
