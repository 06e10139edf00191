// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test has changed in a world by {@link LiveWorld}, as a value. */
public sealed interface WorldChange {

  /** What is done with each kind. */
  interface Visitor<R> {
    R accountCreated(AccountCreated change);

    R chatCreated(ChatCreated change);

    R inviteCreated(InviteCreated change);

    R done(Done change);
  }

  <R> R accept(Visitor<R> visitor);

  /** Changes a world in the same way. */
  void applyTo(InProcessWorld world);

  /** {@link LiveWorld#createAccount(String, String)}. */
  record AccountCreated(String name, String yaml) implements WorldChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.accountCreated(this);
    }

    @Override
    public void applyTo(InProcessWorld world) {
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
    public void applyTo(InProcessWorld world) {
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
    public void applyTo(InProcessWorld world) {
      world.createInvite(chat, yaml);
    }
  }

  /**
   * What was done to something that is there.
   *
   * @param arguments as {@link WorldDeed} has them, null for those that were left out
   */
  record Done(WorldDeed deed, List<@Nullable String> arguments) implements WorldChange {
    public Done {
      arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    static Done of(WorldDeed deed, @Nullable Object... arguments) {
      List<@Nullable String> texts = new ArrayList<>();
      for (Object argument : arguments) {
        texts.add(argument == null ? null : argument.toString());
      }
      return new Done(deed, texts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.done(this);
    }

    @Override
    public void applyTo(InProcessWorld world) {
      deed.apply(world, new WorldDeed.Arguments(arguments));
    }
  }
}
