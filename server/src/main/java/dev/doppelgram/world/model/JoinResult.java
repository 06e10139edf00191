// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.List;

/** What came of an account's attempt to join that was not refused. */
public sealed interface JoinResult {

  /** The chat, afterwards. */
  Chat chat();

  /** What others must learn of it; nothing if nothing changed. */
  List<WorldEvent> events();

  /** The account is a member now. */
  record Joined(Chat chat, List<WorldEvent> events) implements JoinResult {}

  /** The account waits for approval; the wire says so with INVITE_REQUEST_SENT. */
  record Requested(Chat chat, List<WorldEvent> events) implements JoinResult {}

  /** A guard bot decides, or has a web app that the account is to see. */
  record Guarded(Chat chat, GuardQuery query) implements JoinResult {
    @Override
    public List<WorldEvent> events() {
      return List.of();
    }
  }
}
