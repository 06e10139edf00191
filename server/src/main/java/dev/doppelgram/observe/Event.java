// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import dev.doppelgram.tl.ClientText;
import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that the main flow reports. {@code connection} numbers count from 1 in each server. */
public sealed interface Event {

  /** The connection that it happened on. */
  long connection();

  /** The scenario is played from its start, or another one in its place; no connection is left. */
  record Restarted(long connection, String scenario) implements Event {}

  /** A client connected, from {@code peer}. */
  record Connected(long connection, String peer) implements Event {}

  /** The first bytes showed the transport: {@code intermediate, obfuscated}. */
  record TransportDetected(long connection, String transport) implements Event {}

  /** A key exchange came to its end. */
  record KeyExchanged(long connection, long authKeyId) implements Event {}

  /**
   * A connection was closed, or answered with a transport error, because its bytes broke a rule.
   */
  record Rejected(long connection, String reason) implements Event {}

  /** A frame came: only where frames are recorded. */
  record FrameReceived(long connection, Frame frame) implements Event {

    /** The frame in hex with its meaning. */
    public String explain() {
      return "<< connection " + connection + ", " + frame.explain();
    }

    @Override
    public String toString() {
      return "<< connection " + connection + ", " + frame.summary();
    }
  }

  /** A frame was sent: only where frames are recorded. */
  record FrameSent(long connection, Frame frame) implements Event {

    /** The frame in hex with its meaning. */
    public String explain() {
      return ">> connection " + connection + ", " + frame.explain();
    }

    @Override
    public String toString() {
      return ">> connection " + connection + ", " + frame.summary();
    }
  }

  /**
   * A client broke a rule and was forgiven.
   *
   * @param sessionId 0 where it was before any session
   */
  record Found(long connection, long sessionId, ProtocolRule rule, String detail)
      implements Event {}

  /**
   * A rule of the scenario or of the test made something go wrong.
   *
   * @param what the rule, and what it acted on: {@code close before messages.importChatInvite}
   */
  record Faulted(long connection, String what) implements Event {}

  /** A connection was closed because of a mistake of ours. */
  record Failed(long connection, Throwable bug) implements Event {}

  /** The connection is gone. */
  record Disconnected(long connection) implements Event {}

  /**
   * Updates went to a session without its asking.
   *
   * @param authKeyId of the key that the account is logged in on
   * @param messageId the msg_id; 0 if they were not sent
   * @param account the name of the account that it is logged in to; null for none
   * @param updates an {@code Updates}, in words that are not yet those of the layer
   * @param bug why they were not sent; null if they were
   */
  record Pushed(
      long connection,
      long authKeyId,
      long sessionId,
      long messageId,
      int layer,
      @Nullable String account,
      TlObject updates,
      @Nullable Throwable bug)
      implements Event {

    /** Says on one line what went to whom. */
    @Override
    public String toString() {
      return "%s to %s on connection %d in layer %d%s"
          .formatted(
              String.join(" and ", Delivery.names(updates)),
              account == null ? "nobody" : account,
              connection,
              layer,
              bug == null ? "" : ": " + bug);
    }
  }

  /** A client has the updates that went to it under this msg_id. */
  record Acknowledged(long connection, long sessionId, long messageId) implements Event {}

  /**
   * An API call was answered.
   *
   * @param authKeyId of the key that the caller is logged in on, or would be
   * @param dc the data centre that was asked; 0 where there is but one
   * @param method the TL name; where the id is unknown to every layer, the id in hex
   * @param request the decoded request; null where it could not be decoded
   * @param account the name or id of the caller; null before login
   * @param outcome {@code ok} or the code and text of the refusal: {@code 400 INVITE_HASH_EXPIRED}
   * @param note what may help a reader of a failing test; null where there is nothing to say
   * @param bug the exception behind a 500 that the server did not mean; null otherwise
   */
  record Called(
      long connection,
      long authKeyId,
      long sessionId,
      long messageId,
      int layer,
      int dc,
      String method,
      @Nullable TlObject request,
      @Nullable String account,
      String outcome,
      @Nullable String note,
      Duration took,
      @Nullable Throwable bug)
      implements Event {
    /** The outcome of a call that was not refused. */
    public static final String OK = "ok";

    /** The invite hash among the arguments, also where they hold a link; null for none. */
    public @Nullable String hash() {
      if (request == null) {
        return null;
      }
      if (request.get("hash") instanceof String hash) {
        return hash;
      }
      if (!(request.get("link") instanceof String link)) {
        return null;
      }
      String last = link.substring(Math.max(link.lastIndexOf('/'), link.lastIndexOf('=')) + 1);
      return last.startsWith("+") ? last.substring(1) : last;
    }

    /** The name of the account, or {@code nobody}. */
    public String caller() {
      return account == null ? "nobody" : account;
    }

    /** Says on one line who called what, and what came of it. */
    @Override
    public String toString() {
      return method
          + (hash() == null ? "" : " of " + ClientText.shown(hash()))
          + " by %s on connection %d in layer %d: %s"
              .formatted(caller(), connection, layer, outcome)
          + (note == null ? "" : " (" + note + ")");
    }
  }
}
