// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chat as a scenario describes it.
 *
 * @param name what the scenario calls it
 * @param username null for a private chat
 * @param creator the name of an account; a member without being listed
 * @param admins rights by the name of an account; members without being listed
 * @param members names of accounts
 * @param banned names of accounts
 * @param participantsCount shown, and counted for USERS_TOO_MUCH, when larger than the members
 * @param defaultBannedRights what ordinary members may not do; none for a channel
 * @param messages oldest first
 * @param photo null for none
 * @param migratedTo the name of the supergroup that a basic group became; null for none
 * @param settings what is set of few chats
 */
public record ChatSeed(
    String name,
    ChatKind kind,
    long id,
    String title,
    @Nullable String about,
    @Nullable String username,
    String creator,
    Map<String, Set<AdminRight>> admins,
    List<String> members,
    List<String> banned,
    int participantsCount,
    Set<Trait> traits,
    Set<BannedRight> defaultBannedRights,
    List<InviteSeed> invites,
    List<MessageSeed> messages,
    @Nullable PhotoSeed photo,
    @Nullable String migratedTo,
    ChatSettingsSeed settings) {

  public ChatSeed {
    admins = Map.copyOf(admins);
    members = List.copyOf(members);
    banned = List.copyOf(banned);
    traits = Set.copyOf(traits);
    defaultBannedRights = Set.copyOf(defaultBannedRights);
    invites = List.copyOf(invites);
    messages = List.copyOf(messages);
  }

  /** A chat without anything special. */
  public ChatSeed(
      String name,
      ChatKind kind,
      long id,
      String title,
      @Nullable String about,
      @Nullable String username,
      String creator,
      Map<String, Set<AdminRight>> admins,
      List<String> members,
      List<String> banned,
      int participantsCount,
      Set<Trait> traits,
      Set<BannedRight> defaultBannedRights,
      List<InviteSeed> invites,
      List<MessageSeed> messages,
      @Nullable PhotoSeed photo,
      @Nullable String migratedTo) {
    this(
        name,
        kind,
        id,
        title,
        about,
        username,
        creator,
        admins,
        members,
        banned,
        participantsCount,
        traits,
        defaultBannedRights,
        invites,
        messages,
        photo,
        migratedTo,
        ChatSettingsSeed.NONE);
  }

  /** The yes-or-no keys of a chat, named as in TL (in lower case). */
  public enum Trait {
    VERIFIED,
    SCAM,
    FAKE,
    /** Joining needs the approval of an admin. */
    JOIN_REQUEST,
    /** In the supergroup of a channel members alone write. */
    JOIN_TO_SEND,
    /** Members see the admins alone. */
    PARTICIPANTS_HIDDEN,
    /** Who comes sees nothing of what was written before. */
    HIDDEN_PREHISTORY,
    /** Nothing is forwarded out of it. */
    NOFORWARDS,
    /** A supergroup with topics. */
    FORUM,
    /** A supergroup without a limit of members, where admins alone write. */
    GIGAGROUP,
    /** A basic group that is closed. */
    DEACTIVATED,
    /** The chat is gone; its links lead nowhere. */
    DELETED
  }
}
