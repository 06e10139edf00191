// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

/** What a test has changed in a world by {@link LiveWorld}, as a value. */
public sealed interface WorldChange {

  /** What is done with each kind. */
  interface Visitor<R> {
    R accountCreated(AccountCreated change);

    R chatCreated(ChatCreated change);

    R inviteCreated(InviteCreated change);
  }

  <R> R accept(Visitor<R> visitor);

  /** Changes a world in the same way. */
  void applyTo(LiveWorld world);

  /** {@link LiveWorld#createAccount(String, String)}. */
  record AccountCreated(String name, String yaml) implements WorldChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.accountCreated(this);
    }

    @Override
    public void applyTo(LiveWorld world) {
      world.createAccount(name, yaml);
    }
  }

  /** {@link LiveWorld#createChat}. */
  record ChatCreated(String name, String yaml) implements WorldChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.chatCreated(this);
    }

    @Override
    public void applyTo(LiveWorld world) {
      world.createChat(name, yaml);
    }
  }

  /** {@link LiveWorld#createInvite(String, String)}. */
  record InviteCreated(String chat, String yaml) implements WorldChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.inviteCreated(this);
    }

    @Override
    public void applyTo(LiveWorld world) {
      world.createInvite(chat, yaml);
    }
  }
}
