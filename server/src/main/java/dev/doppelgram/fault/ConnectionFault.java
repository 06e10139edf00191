// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

/** The faults that need no more than their name. */
public enum ConnectionFault implements Fault {
  /** The connection is closed, in place of what was due. */
  CLOSE,
  /** The same with a TCP RST, which may take along what was sent before. */
  RESET,
  /** The connection stays open, and nothing more is sent or read on it. */
  STALL,
  /** Half of the frame is sent, then the connection is closed. */
  TRUNCATE,
  /** Twenty bytes of the frame are flipped. */
  CORRUPT,
  /**
   * What was due is not sent, and the connection goes on. An answer comes when the client sends its
   * call again under the same msg_id, an update never.
   */
  DROP,
  /** An answer's packet is sent twice; an update is pushed once more, as a message of its own. */
  DUPLICATE,
  /**
   * Comes behind the next answer, or the next push, of the same session; that one meets no rule. It
   * waits for it as long as it takes.
   */
  REORDER,
  /** The call's message is refused with {@code bad_server_salt}, though its salt is good. */
  WRONG_SALT;

  private final FaultKind kind = FaultKind.valueOf(name());

  @Override
  public FaultKind kind() {
    return kind;
  }

  @Override
  public void applyTo(FaultTarget target) {
    target.fail(this);
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
