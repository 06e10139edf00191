// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.peer;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Formatting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client writes with a text: entities, a keyboard, and what it answers. */
public final class MessageInputs {
  private static final int MOST_ENTITIES = 100;

  private final Peers peers;

  public MessageInputs(World world) {
    this.peers = new Peers(world);
  }

  /**
   * The formatting of a text.
   *
   * @param entities TL {@code MessageEntity}; null for none
   * @param markup TL {@code ReplyMarkup}; null for none, and for all but bots
   * @throws RpcError ENTITIES_TOO_LONG, ENTITY_BOUNDS_INVALID, REPLY_MARKUP_TOO_LONG,
   *     BUTTON_DATA_INVALID, BUTTON_TYPE_INVALID
   */
  public Formatting formatting(
      String text, @Nullable List<TlObject> entities, @Nullable TlObject markup, Account caller) {
    List<TlObject> kept = new ArrayList<>();
    for (TlObject entity : entities == null ? List.<TlObject>of() : entities) {
      kept.add(entity(entity, text, caller));
    }
    if (kept.size() > MOST_ENTITIES) {
      throw new RpcError(ErrorType.ENTITIES_TOO_LONG);
    }
    return new Formatting(kept, markup == null || !caller.isBot() ? null : Keyboards.kept(markup));
  }

  private TlObject entity(TlObject entity, String text, Account caller) {
    long offset = entity.number("offset");
    long length = entity.number("length");
    if (offset < 0 || length < 0 || offset + length > text.length()) {
      throw new RpcError(ErrorType.ENTITY_BOUNDS_INVALID);
    }
    if (!entity.is("inputMessageEntityMentionName")) {
      return entity.forAnyLayer();
    }
    Account mentioned = peers.find(entity.object("user_id"), caller);
    if (mentioned == null) {
      throw new RpcError(ErrorType.ENTITY_MENTION_USER_INVALID);
    }
    return TlObject.named("messageEntityMentionName")
        .set("offset", (int) offset)
        .set("length", (int) length)
        .set("user_id", mentioned.id())
        .build();
  }

  /**
   * The number of the message that one answers; 0 for none. A reply to a story or to a topic of
   * direct messages is none to a message of this world.
   *
   * @param replyToMsgId before layer 160
   * @param replyTo from layer 160 on
   */
  public static int replyToId(@Nullable Integer replyToMsgId, @Nullable TlObject replyTo) {
    if (replyTo != null && replyTo.is("inputReplyToMessage")) {
      return (int) replyTo.number("reply_to_msg_id");
    }
    return replyToMsgId == null ? 0 : replyToMsgId;
  }

  /**
   * Refuses what is to be written later: messages of this world are written at once.
   *
   * @throws RpcError SCHEDULE_BOT_NOT_ALLOWED, SCHEDULE_DATE_INVALID
   */
  public static void refuseIfScheduled(@Nullable Integer scheduleDate, Account caller) {
    if (scheduleDate != null) {
      throw new RpcError(
          caller.isBot() ? ErrorType.SCHEDULE_BOT_NOT_ALLOWED : ErrorType.SCHEDULE_DATE_INVALID);
    }
  }
}
