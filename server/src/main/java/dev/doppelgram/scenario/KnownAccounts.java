// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.ChatKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is what in a chat: its creator, admins, members and banned. */
final class KnownAccounts {
  private final Accounts accounts;
  private final Mistakes mistakes;
  private final String creator;
  private final Map<String, Set<AdminRight>> admins = new LinkedHashMap<>();
  private final Map<String, Position> present = new HashMap<>();
  private final Map<String, Position> members;
  private final Map<String, Position> banned;
  private final Predicate<String> isPresent;

  KnownAccounts(Fields chat, Accounts accounts, Mistakes mistakes) {
    this.accounts = accounts;
    this.mistakes = mistakes;
    isPresent = present::containsKey;
    creator = creator(chat);
    for (Entry admin : chat.named("admins")) {
      admin(admin);
    }
    members = chat.list("members", accounts.reference());
    members.forEach(present::putIfAbsent);
    banned = chat.list("banned", accounts.reference());
    banned.forEach(this::checkBanned);
  }

  /** Of a chat that is there already. */
  KnownAccounts(AdditionReader.Place chat, Accounts accounts, Mistakes mistakes) {
    this.accounts = accounts;
    this.mistakes = mistakes;
    creator = chat.creator();
    admins.putAll(chat.admins());
    isPresent = chat.isMember();
    members = Map.of();
    banned = Map.of();
  }

  private String creator(Fields chat) {
    String name = chat.required("creator", accounts.reference(), "");
    if (accounts.isBot(name)) {
      mistakes.add(chat.placeOf("creator"), "`creator`: a bot cannot create a chat");
    }
    present.put(name, chat.placeOf("creator"));
    return name;
  }

  private void admin(Entry entry) {
    String name = accounts.reference().read("`admins`", entry.key(), mistakes);
    Map<AdminRight, Position> rights =
        Fields.list("the rights of an admin", entry.value(), Shapes.RIGHT, mistakes);
    if (name == null) {
      return;
    }
    if (name.equals(creator)) {
      mistakes.add(
          entry.key().at(),
          "`admins`: " + Wording.quoted(name) + " is the creator, with every right");
    }
    admins.put(name, rights.keySet());
    present.putIfAbsent(name, entry.key().at());
  }

  private void checkBanned(String name, Position at) {
    Position member = present.get(name);
    if (member != null) {
      mistakes.add(
          at,
          "`banned`: %s is a member too, in line %d: one or the other"
              .formatted(Wording.quoted(name), member.line()));
    }
  }

  /** Notes what this kind of chat does not allow. */
  void check(ChatKind kind, Fields chat) {
    if (present.size() > kind.capacity()) {
      mistakes.add(
          chat.at("members"),
          "%s lists %d members: a %s takes %d at most"
              .formatted(chat.owner(), present.size(), kind, kind.capacity()));
    }
    if (kind == ChatKind.CHANNEL) {
      members.forEach(
          (name, at) -> {
            if (accounts.isBot(name) && !admins.containsKey(name)) {
              mistakes.add(
                  at,
                  "`members`: the bot "
                      + Wording.quoted(name)
                      + " can only be an admin of a channel");
            }
          });
    }
  }

  String creator() {
    return creator;
  }

  Map<String, Set<AdminRight>> admins() {
    return admins;
  }

  /** The members that are neither creator nor admin. */
  List<String> plainMembers() {
    Set<String> plain = new LinkedHashSet<>(members.keySet());
    plain.remove(creator);
    plain.removeAll(admins.keySet());
    return List.copyOf(plain);
  }

  List<String> banned() {
    return List.copyOf(banned.keySet());
  }

  boolean isPresent(String name) {
    return isPresent.test(name);
  }

  Shape<String> reference() {
    return accounts.reference();
  }

  boolean isBot(String name) {
    return accounts.isBot(name);
  }

  boolean isGuard(String name) {
    return accounts.isGuard(name);
  }

  /** Whether links are made by it. */
  boolean mayInvite(@Nullable String name) {
    return creator.equals(name)
        || admins.getOrDefault(name, Set.of()).contains(AdminRight.INVITE_USERS);
  }

  /** Whether it writes in a broadcast channel. */
  boolean mayPost(String name) {
    return creator.equals(name)
        || admins.getOrDefault(name, Set.of()).contains(AdminRight.POST_MESSAGES);
  }
}
