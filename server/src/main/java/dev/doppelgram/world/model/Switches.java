// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * The open points of the real service's behaviour, each with the documented default; scenario files
 * name them under {@code switches}.
 *
 * @param expiredCode the code of INVITE_HASH_EXPIRED: 400 or 406
 * @param botsMayCheck whether a bot may call messages.checkChatInvite
 * @param unknownHashInvalid an unknown hash is INVITE_HASH_INVALID, not INVITE_HASH_EXPIRED
 * @param slotsFullUsersTooMuch joining by a used-up link is USERS_TOO_MUCH, not INVITE_HASH_EXPIRED
 *     (checking it stays that: no list of its errors has USERS_TOO_MUCH)
 * @param bannedChannelPrivate a banned caller gets CHANNEL_PRIVATE, not INVITE_HASH_EXPIRED
 * @param deletedChannelInvalid a deleted chat is CHANNEL_INVALID or CHAT_INVALID on import, not
 *     INVITE_HASH_EXPIRED
 * @param joinRequestOnLinks a chat's join_request makes its links ask for approval
 * @param supergroupJoinLazy a join is seen when members poll; otherwise it is pushed to them
 * @param previewParticipants how many members chatInvite shows
 * @param invites those of links and of what strangers see
 * @param strictSeqno a wrong seq_no is refused, not only noted
 * @param strictDc a handshake for another dc is refused with -444
 * @param clients how the server meets clients
 */
public record Switches(
    int expiredCode,
    boolean botsMayCheck,
    boolean unknownHashInvalid,
    boolean slotsFullUsersTooMuch,
    boolean bannedChannelPrivate,
    boolean deletedChannelInvalid,
    boolean joinRequestOnLinks,
    boolean supergroupJoinLazy,
    int previewParticipants,
    InviteSwitches invites,
    boolean strictSeqno,
    boolean strictDc,
    ClientSwitches clients) {

  public static final Switches DEFAULT =
      new Switches(400, false, false, false, false, false, true, false, 5, false, false);

  /** Those of links, of what strangers see, and of how clients are met are the usual ones. */
  public Switches(
      int expiredCode,
      boolean botsMayCheck,
      boolean unknownHashInvalid,
      boolean slotsFullUsersTooMuch,
      boolean bannedChannelPrivate,
      boolean deletedChannelInvalid,
      boolean joinRequestOnLinks,
      boolean supergroupJoinLazy,
      int previewParticipants,
      boolean strictSeqno,
      boolean strictDc) {
    this(
        expiredCode,
        botsMayCheck,
        unknownHashInvalid,
        slotsFullUsersTooMuch,
        bannedChannelPrivate,
        deletedChannelInvalid,
        joinRequestOnLinks,
        supergroupJoinLazy,
        previewParticipants,
        InviteSwitches.DEFAULT,
        strictSeqno,
        strictDc,
        ClientSwitches.DEFAULT);
  }

  /** The same with others of links. */
  public Switches withInvites(InviteSwitches other) {
    return new Switches(
        expiredCode,
        botsMayCheck,
        unknownHashInvalid,
        slotsFullUsersTooMuch,
        bannedChannelPrivate,
        deletedChannelInvalid,
        joinRequestOnLinks,
        supergroupJoinLazy,
        previewParticipants,
        other,
        strictSeqno,
        strictDc,
        clients);
  }
}
