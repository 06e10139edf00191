// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatDetails;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.ChatSeed.Trait;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Gives a chat other settings, each by the method that a client of its creator would call. */
final class SettingsChange {
  private static final Set<Trait> MARKS =
      EnumSet.complementOf(EnumSet.of(Trait.JOIN_REQUEST, Trait.DEACTIVATED, Trait.DELETED));

  private final World world;
  private final long chatId;
  private final Account creator;

  SettingsChange(World world, Chat chat, Account creator) {
    MemberActions.refuseIfGone(chat);
    this.world = world;
    this.chatId = chat.id();
    this.creator = creator;
  }

  /** What is the same stays untouched. */
  void to(ChatSeed seed, boolean otherPhoto) {
    boolean asks = seed.traits().contains(Trait.JOIN_REQUEST);
    if (!asks) {
      joinRequest(false); // before the username that it needs is gone
    }
    if (!seed.title().equals(chat().title())) {
      world.chatManagement().chatSettings().editTitle(creator, chat(), seed.title(), world.now());
    }
    if (!Objects.equals(seed.about(), chat().about())) {
      world
          .chatManagement()
          .chatSettings()
          .editAbout(creator, chat(), Objects.requireNonNullElse(seed.about(), ""));
    }
    if (!seed.defaultBannedRights().equals(chat().defaultBannedRights())) {
      world
          .chatManagement()
          .chatSettings()
          .editDefaultBannedRights(creator, chat(), seed.defaultBannedRights());
    }
    identity(seed, otherPhoto);
    if (asks) {
      joinRequest(true);
    }
    details(seed);
    if (seed.participantsCount() != world.chats().members(chatId).countAtLeast()) {
      world.liveEdits().participantsCount(chat(), seed.participantsCount());
    }
  }

  private void joinRequest(boolean wanted) {
    if (chat().has(Trait.JOIN_REQUEST) != wanted) {
      world.chatManagement().chatSettings().toggleJoinRequest(creator, chat(), wanted, null, false);
    }
  }

  private void details(ChatSeed seed) {
    ChatDetails details = world.liveEdits().details(chat(), seed.settings());
    if (!details.equals(chat().details())) {
      world.liveEdits().details(chat(), details);
    }
  }

  private void identity(ChatSeed seed, boolean otherPhoto) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(chat().traits());
    traits.removeAll(MARKS);
    seed.traits().stream().filter(MARKS::contains).forEach(traits::add);
    if (otherPhoto
        || !traits.equals(chat().traits())
        || !Objects.equals(seed.username(), chat().username())) {
      world.liveEdits().identity(chat(), seed.username(), traits, seed.photo(), otherPhoto);
    }
  }

  private Chat chat() {
    return Objects.requireNonNull(world.chats().byId(chatId));
  }
}
