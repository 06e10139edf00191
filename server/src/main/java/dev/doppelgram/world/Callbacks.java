// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Signal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Buttons of bots' messages that somebody pressed, and what the bots say to that. */
public final class Callbacks {
  /** Of presses that wait for their bots; the oldest one goes first. */
  private static final int MOST = 1_000;

  private final MessageAccess access;
  private final MessageBoxes boxes;
  private final Accounts accounts;
  private final PendingEvents pendingEvents;
  private final Map<Long, Query> open = new LinkedHashMap<>();
  private long asked;

  Callbacks(
      MessageAccess access, MessageBoxes boxes, Accounts accounts, PendingEvents pendingEvents) {
    this.access = access;
    this.boxes = boxes;
    this.accounts = accounts;
    this.pendingEvents = pendingEvents;
  }

  /**
   * What a bot says to a press.
   *
   * @param message null for nothing
   * @param url null for none
   */
  public record Answer(
      boolean alert, @Nullable String message, @Nullable String url, int cacheTime) {}

  /** A press that waits for its bot. */
  public static final class Query {
    private final long botId;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private @Nullable Answer answer;

    private Query(long botId) {
      this.botId = botId;
    }

    /** Completes when the bot has answered. */
    public CompletableFuture<Void> ready() {
      return ready;
    }
  }

  /**
   * Presses a button.
   *
   * @throws RpcError PEER_ID_INVALID, CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, MESSAGE_ID_INVALID,
   *     DATA_INVALID
   */
  public long press(Account caller, Peer peer, int messageId, byte[] data) {
    access.inside(caller, peer);
    Message message = access.written(caller, peer, messageId).message();
    Account bot = accounts.get(message.fromId());
    if (!bot.isBot() || !hasButton((Message.Text) message.content(), data)) {
      throw new RpcError(ErrorType.DATA_INVALID);
    }
    for (MessageBoxes.Copy copy : boxes.copiesOf(message)) {
      if (copy.accountId() == 0 || copy.accountId() == bot.id()) {
        long id = ++asked;
        open.put(id, new Query(bot.id()));
        if (open.size() > MOST) {
          open.remove(open.keySet().iterator().next());
        }
        pendingEvents.add(
            new Signal.CallbackAsked(
                bot.id(), id, caller.id(), copy.peer(), copy.messageId(), data));
        return id;
      }
    }
    throw new RpcError(ErrorType.MESSAGE_ID_INVALID);
  }

  private static boolean hasButton(Message.Text text, byte[] data) {
    TlObject markup = text.formatting().replyMarkup();
    if (markup == null) {
      return false;
    }
    return markup.objects("rows").stream()
        .flatMap(row -> row.objects("buttons").stream())
        .filter(button -> button.has("type") && button.object("type").has("data"))
        .anyMatch(button -> Arrays.equals(button.object("type").bytes("data"), data));
  }

  /** A press that was not forgotten. */
  public Query query(long queryId) {
    return Objects.requireNonNull(open.get(queryId));
  }

  /**
   * Lets a bot answer.
   *
   * @throws RpcError QUERY_ID_INVALID
   */
  public void answer(Account bot, long queryId, Answer answer) {
    Query query = open.get(queryId);
    if (query == null || query.botId != bot.id() || query.answer != null) {
      throw new RpcError(ErrorType.QUERY_ID_INVALID);
    }
    query.answer = answer;
    query.ready.complete(null);
  }

  /**
   * What the bot has said, which is forgotten then.
   *
   * @throws RpcError BOT_RESPONSE_TIMEOUT if it has not
   */
  public Answer take(long queryId) {
    Query query = open.remove(queryId);
    if (query == null || query.answer == null) {
      throw new RpcError(ErrorType.BOT_RESPONSE_TIMEOUT);
    }
    return query.answer;
  }
}
