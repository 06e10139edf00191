package dev.doppelgram.world;

import java.util.List;

/** What came of an account's attempt to join by an invite link that was not refused. */
public sealed interface Admission {

  /** The chat, afterwards. */
  Chat chat();

  /** The link, afterwards. */
  InviteLink link();

  /** What others must learn of it. */
  List<WorldEvent> events();

  /** The account is a member now. */
  record Joined(Chat chat, InviteLink link, WorldEvent.Joined event) implements Admission {
    @Override
    public List<WorldEvent> events() {
      return List.of(event);
    }
  }

  /**
   * The account waits for approval; the wire says so with INVITE_REQUEST_SENT.
   *
   * @param events none where the account was waiting already
   */
  record Requested(Chat chat, InviteLink link, List<WorldEvent> events) implements Admission {}
}
